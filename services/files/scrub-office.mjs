import { unzipSync, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const properties = 'http://schemas.openxmlformats.org/officeDocument/2006'

// Parts that only say who, where and with what: kept, since others refer to them, but empty.
const emptied = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${properties}/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${properties}/custom-properties"/>`,
}

// Who wrote a comment or a change (ECMA-376 part 1, 17.13), who is known to the document, and where it was saved.
const names =
  /(\s(?:w|w15|w16cid|p15):?(?:author|initials|userId|providerId)|\s(?:displayName|userId|providerId|lastEdited|userName))="[^"]*"/g
const authors = /(<(?:\w+:)?author>)[^<]*(<\/(?:\w+:)?author>)/g
const savedAt = /(<x15ac:absPath\b[^>]*\burl=)"[^"]*"/g
const sharing = /(<(?:\w+:)?fileSharing\b[^>]*\buserName=)"[^"]*"/g

const isTold = name =>
  /^word\/(?:document|comments\w*|people|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name) ||
  /^xl\/(?:comments\d*|workbook|persons\/\w+|threadedComments\/\w+|revisions\/\w+)\.xml$/.test(name)

const plain = text =>
  text.replace(names, '$1=""').replace(authors, '$1$2').replace(savedAt, '$1""').replace(sharing, '$1""')

/** DOCX and XLSX without the people, the programs and the folders behind them; everything else stays as it was. */
export function scrubOffice(bytes, maxInflated) {
  let total = 0
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize
      if (total > maxInflated) throw new Error('too much to unpack')
      return true
    },
  })
  const decode = new TextDecoder()
  const encode = new TextEncoder()
  for (const [name, data] of Object.entries(parts)) {
    if (Object.hasOwn(emptied, name)) parts[name] = encode.encode(emptied[name])
    else if (isTold(name)) parts[name] = encode.encode(plain(decode.decode(data)))
  }
  // A fixed day: when a part was saved is nobody's business either.
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) }))
}
