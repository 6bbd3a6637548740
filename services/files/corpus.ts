import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

// Small files for the tests, good and hostile, built byte by byte so that nothing dangerous lies in the project.

type Entry = { name: string; data: Buffer | string; claimedSize?: number; flags?: number }

/** A ZIP archive of deflated entries; `claimedSize` forges the inflated size. */
export function makeZip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  // The parts of a bomb are all alike: packed once.
  const known = new Map<Buffer | string, { packed: Buffer; size: number; sum: number }>()
  const pack = (data: Buffer | string) => {
    const plain = Buffer.from(data)
    const made = { packed: deflateRawSync(plain), size: plain.length, sum: crc32(plain) }
    known.set(data, made)
    return made
  }
  for (const { name, data, claimedSize, flags = 0 } of entries) {
    const { packed, size, sum } = known.get(data) ?? pack(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(sum, 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claimedSize ?? size, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), shared, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** A DOCX or XLSX with the parts every reader needs, and further ones. */
export function makeOffice(kind: 'docx' | 'xlsx', more: readonly Entry[] = []): Buffer {
  const [part, type] = kind === 'docx' ? ['word/document.xml', wordMain] : ['xl/workbook.xml', sheetMain]
  const types = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`
  return makeZip([
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: part, data: '<document/>' },
    ...more,
  ])
}

type PdfParts = {
  catalog?: string
  trailer?: string
  objects?: readonly string[]
  pages?: number
  head?: string
}

/** A PDF with one object per entry; `catalog` and `trailer` add keys. */
export function makePdf({
  catalog = '',
  trailer = '',
  objects = [],
  pages = 1,
  head = '',
}: PdfParts = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...objects,
  ]
  const body = all.map((text, i) => `${i + 1} 0 obj\n${text}\nendobj\n`).join('')
  const end = `trailer\n<< /Root 1 0 R /Size ${all.length + 1} ${trailer} >>\nstartxref\n9\n%%EOF\n`
  return Buffer.from(`%PDF-1.7\n${head}${body}${end}`, 'latin1')
}

/** A PDF stream object; `packed` deflates it, as object streams are. */
export function makeStream(dictionary: string, content: string | Buffer, packed = true): string {
  const bytes = packed ? deflateSync(Buffer.from(content)) : Buffer.from(content)
  const filter = packed ? '/Filter /FlateDecode' : ''
  return `<< ${dictionary} ${filter} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG whose header claims a size; the data are of one pixel. */
export function makePng(width = 1, height = 1, more: readonly [string, Buffer][] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...more.map(([kind, data]) => pngChunk(kind, data)),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG skeleton: frame header of the claimed size, `scans` empty scans, end. */
export function makeJpeg(width = 1, height = 1, scans = 1): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const scan = Buffer.from('ffda0008010100003f001234ff00', 'hex')
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    ...Array.from({ length: scans }, () => scan),
    Buffer.from('ffd9', 'hex'),
  ])
}

/** A lossless WebP whose header claims a size up to 16,384 each way. */
export function makeWebp(width = 1, height = 1): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF')
  bytes.writeUInt32LE(22, 4)
  bytes.write('WEBPVP8L', 8)
  bytes.writeUInt32LE(10, 16)
  bytes[20] = 0x2f
  bytes.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21)
  return bytes
}
