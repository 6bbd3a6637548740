import { makeOffice } from './corpus'

const END = Buffer.from('PK\x05\x06')

/** A ZIP64 archive that claims so many entries and has none. */
export function emptyZip64(entries: number): Buffer {
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(entries), 32)
  record.writeBigUInt64LE(BigInt(entries) * 46n, 40)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07')
  locator.writeBigUInt64LE(30n, 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22, 0xff)
  END.copy(end)
  end.writeUInt16LE(0, 20)
  const local = Buffer.alloc(30)
  local.write('PK\x03\x04')
  return Buffer.concat([local, record, locator, end])
}

// Where the directory of a plain archive begins, and how many entries it has.
const directoryOf = (bytes: Buffer) => {
  const end = bytes.lastIndexOf(END)
  return { end, start: bytes.readUInt32LE(end + 16), count: bytes.readUInt16LE(end + 8) }
}

/** A DOCX whose directory names a thousand parts that all are the same bytes. */
export function overlappingZip(): Buffer {
  const bytes = makeOffice('docx', [{ name: 'word/0000.xml', data: Buffer.alloc(100_000, 'ab') }])
  const { end, start, count } = directoryOf(bytes)
  const last = bytes.subarray(bytes.lastIndexOf('PK\x01\x02', end), end)
  const more = Array.from({ length: 1000 }, (_, n) => {
    const entry = Buffer.from(last)
    entry.write(`word/${String(n + 1).padStart(4, '0')}.xml`, 46)
    return entry
  })
  const directory = Buffer.concat([bytes.subarray(start, end), ...more])
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(count + 1000, 8)
  tail.writeUInt16LE(count + 1000, 10)
  tail.writeUInt32LE(directory.length, 12)
  return Buffer.concat([bytes.subarray(0, start), directory, tail])
}

/** A DOCX whose first entry claims so many compressed bytes. */
export function sized32(size: number): Buffer {
  const bytes = makeOffice('docx')
  const { start } = directoryOf(bytes)
  bytes.writeUInt32LE(size, start + 20)
  return bytes
}
