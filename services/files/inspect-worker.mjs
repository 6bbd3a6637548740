// Runs alone in a process that may be killed. Plain JavaScript, so it starts without a compiler.
import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileTypeFromBuffer } from 'file-type'
import { inspectJpeg, inspectPng, inspectWebp } from './inspect-image.mjs'
import { inspectOffice } from './inspect-office.mjs'
import { inspectPdf } from './inspect-pdf.mjs'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const extensionsOf = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  [word]: ['docx'],
  [sheet]: ['xlsx'],
}

const starts = (bytes, text, at = 0) => bytes.toString('latin1', at, at + text.length) === text

async function look(path, bytes) {
  if (starts(bytes, '%PDF-')) return inspectPdf(bytes)
  if (starts(bytes, '\xff\xd8\xff')) return inspectJpeg(bytes)
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return inspectPng(bytes)
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return inspectWebp(bytes)
  if (starts(bytes, 'PK\x03\x04')) return await inspectOffice(path, bytes)
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { reason: 'office-encrypted-or-old' }
  return { reason: 'type-not-allowed' }
}

// Into one buffer of the right size: reading a large file in pieces to be joined takes twice its size.
async function read(path, size) {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.allocUnsafeSlow(size)
    let at = 0
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at)
      if (bytesRead === 0) throw new Error('the file became shorter')
      at += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

async function inspect(path, name, maxBytes) {
  const { size } = await stat(path)
  if (size === 0) return { reason: 'empty' }
  if (size > maxBytes) return { verdict: 'pending', reason: 'inspection-limit' }
  const bytes = await read(path, size)
  const found = await look(path, bytes)
  if (found.reason) return found
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!name.includes('.') || !extensionsOf[found.mime]?.includes(extension)) {
    return { ...found, reason: 'extension-mismatch' }
  }
  // A second, independent opinion: what others would take the file for.
  const second = await fileTypeFromBuffer(bytes)
  if (second?.mime !== found.mime) return { ...found, reason: 'type-mismatch' }
  return found
}

// One request a line, one answer a line; the asker ends this process after the first file that is not clean.
for await (const line of createInterface({ input: process.stdin })) {
  const { path, name, maxBytes } = JSON.parse(line)
  const found = await inspect(path, name, maxBytes)
  const { verdict, reason = null, mime = null, pages = null, width = null, height = null } = found
  const answer = { verdict: verdict ?? (reason ? 'rejected' : 'clean'), reason, mime, pages, width, height }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
