import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { sha256 } from '@/services/crypto'
import { extractText } from '@/services/evidence/extract-text'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50

/** Every member of an archive as text, by its central directory. */
const unzip = (bytes: Buffer): string => {
  const texts: string[] = []
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    if (bytes.readUInt32LE(at) !== CENTRAL) continue
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const place = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(place) !== LOCAL) continue
    const from = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28)
    const packed = bytes.subarray(from, from + size)
    texts.push((method === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  return texts.join('\n')
}

const read = new Map<string, Promise<string>>()

/** The text of a PDF as a reader shows it, beside its bytes, where titles and authors stand; read once for all. */
const textOfPdf = (bytes: Buffer): Promise<string> => {
  const key = sha256(bytes)
  const held = read.get(key) ?? readPdf(bytes)
  read.set(key, held)
  return held
}

const readPdf = async (bytes: Buffer): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'canary-'))
  try {
    const path = join(folder, 'file.pdf')
    await writeFile(path, bytes)
    const [found] = await extractText([path])
    const runs = (found?.pages ?? []).flatMap(page => page.runs.map(run => run[0]))
    return `${bytes.toString('latin1')}\n${runs.join('')}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All that an answer says: archives unpacked, documents read. */
export const readBody = async (response: Response): Promise<string> => {
  const heads = [...response.headers].map(line => line.join(': ')).join('\n')
  const bytes = Buffer.from(await response.arrayBuffer())
  const said = bytes.subarray(0, 5).toString('latin1')
  if (said.startsWith('PK')) return `${heads}\n${unzip(bytes)}`
  if (said === '%PDF-') return `${heads}\n${await textOfPdf(bytes)}`
  return `${heads}\n${bytes.toString('utf8')}`
}
