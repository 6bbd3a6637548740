import { openPromise } from 'yauzl'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const maxEntries = 5_000
const maxTotal = 400 * 1024 * 1024
const maxRatio = 150
const ratioFrom = 8 * 1024 * 1024
const maxText = 4 * 1024 * 1024

class Refused extends Error {}

const refuse = reason => {
  throw new Refused(reason)
}

const macroName = /vbaProject|vbaData|\/activeX\/|macrosheets?\//i
const programName =
  /\.(?:zip|rar|7z|gz|tgz|tar|iso|cab|exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|msi|svg|html?)$/i
const objectName = /oleObject[^/]*\.bin$/i

function checkName(name) {
  if (macroName.test(name)) refuse('office-macro')
  if (objectName.test(name) || programName.test(name)) refuse('office-embedded-program')
}

function checkText(name, text) {
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text)) refuse('office-macro')
  if (!name.endsWith('.rels')) return
  for (const [relationship] of text.matchAll(/<Relationship\b[^>]*>/gi)) {
    const outside = /TargetMode\s*=\s*["']External/i.test(relationship)
    if (outside && !/\/hyperlink["']/i.test(relationship)) refuse('office-external-content')
  }
}

// Counts what really comes out; the sizes written in the archive are only a claim.
async function inflate(zip, entry, spent) {
  const wanted = entry.fileName === '[Content_Types].xml' || entry.fileName.endsWith('.rels')
  const kept = []
  let length = 0
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) {
    length += chunk.length
    spent.total += chunk.length
    if (spent.total > maxTotal) refuse('archive-bomb')
    if (length > ratioFrom && length > maxRatio * Math.max(1, entry.compressedSize)) refuse('archive-bomb')
    if (wanted) {
      if (length > maxText) refuse('archive-bomb')
      kept.push(chunk)
    }
  }
  if (wanted) checkText(entry.fileName, Buffer.concat(kept).toString('utf8'))
}

async function readEntries(zip) {
  const names = new Set()
  const spans = []
  const spent = { total: 0 }
  if (zip.entryCount > maxEntries) refuse('archive-bomb')
  for await (const entry of zip.eachEntry()) {
    if (names.size >= maxEntries) refuse('archive-bomb')
    const key = entry.fileName.toLowerCase()
    if (names.has(key)) refuse('archive-damaged')
    names.add(key)
    checkName(entry.fileName)
    if (entry.isEncrypted()) refuse('encrypted')
    spans.push([entry.relativeOffsetOfLocalHeader, entry.compressedSize])
    if (!entry.fileName.endsWith('/')) await inflate(zip, entry, spent)
  }
  return { names, spans }
}

// Entries that share bytes are how a small archive becomes petabytes.
function overlapping(spans, size) {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  return sorted.some(([start, length], at) => start + 30 + length > (sorted[at + 1]?.[0] ?? size))
}

/** DOCX and XLSX (ECMA-376): metered inflation of every part, no macros, programs or outside content. */
export async function inspectOffice(path, bytes) {
  let zip
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    const { names, spans } = await readEntries(zip)
    if (!spans.some(([start]) => start === 0) || overlapping(spans, bytes.length)) {
      return { reason: 'archive-damaged' }
    }
    if (!names.has('[content_types].xml')) return { reason: 'type-not-allowed' }
    const isWord = names.has('word/document.xml')
    const isSheet = names.has('xl/workbook.xml')
    if (isWord === isSheet) return { reason: 'type-not-allowed' }
    return { mime: isWord ? word : sheet }
  } catch (problem) {
    return { reason: problem instanceof Refused ? problem.message : 'archive-damaged' }
  } finally {
    zip?.close()
  }
}
