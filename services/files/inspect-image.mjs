const maxSide = 20_000
const maxPixels = 120_000_000
const maxScans = 64

const sized = (mime, width, height) => {
  if (width < 1 || height < 1) return { mime, reason: 'image-damaged' }
  if (width > maxSide || height > maxSide || width * height > maxPixels) {
    return { mime, width, height, reason: 'image-too-large' }
  }
  return { mime, width, height }
}

/** PNG (ISO/IEC 15948): walks the chunks, decodes nothing. */
export function inspectPng(bytes) {
  const mime = 'image/png'
  const damaged = { mime, reason: 'image-damaged' }
  if (bytes.length < 45 || bytes.toString('latin1', 12, 16) !== 'IHDR') return damaged
  const size = sized(mime, bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  if (size.reason) return size
  let at = 8
  let hasData = false
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    at += 12 + length
    if (kind === 'acTL') return { mime, reason: 'image-animated' }
    if (kind === 'IDAT') hasData = true
    if (kind !== 'IEND') continue
    if (at > bytes.length || !hasData) return damaged
    return at === bytes.length ? size : { mime, reason: 'trailing-data' }
  }
  return damaged
}

const isFrame = marker => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

// Walks one JPEG from `start`; answers its size and where it ends, or nothing when it is broken.
function walkJpeg(bytes, start) {
  let at = start + 2
  let size = null
  let scans = 0
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return size && scans > 0 ? { ...size, end: at + 2, scans } : null
    if (at + 4 > bytes.length) return null
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2) return null
    if (isFrame(marker)) {
      if (length < 8 || at + 9 > bytes.length) return null
      size ??= { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    at += 2 + length
    if (marker !== 0xda) continue
    scans++
    // Entropy-coded data: 0xff00 is a literal and 0xffd0–d7 restart it, any other marker ends it.
    while (at + 1 < bytes.length) {
      at = bytes.indexOf(0xff, at)
      if (at < 0 || at + 1 >= bytes.length) return null
      const next = bytes[at + 1]
      if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break
      at += 2
    }
  }
  return null
}

/** JPEG (ISO/IEC 10918-1): walks the markers, decodes nothing. Phones append previews, themselves JPEG. */
export function inspectJpeg(bytes) {
  const mime = 'image/jpeg'
  const first = walkJpeg(bytes, 0)
  if (!first) return { mime, reason: 'image-damaged' }
  const size = sized(mime, first.width, first.height)
  if (size.reason) return size
  if (first.scans > maxScans) return { mime, reason: 'image-too-large' }
  let at = first.end
  while (at < bytes.length) {
    if (bytes[at] === 0) {
      at++
      continue
    }
    const next = bytes[at] === 0xff && bytes[at + 1] === 0xd8 ? walkJpeg(bytes, at) : null
    if (!next) return { mime, reason: 'trailing-data' }
    const preview = sized(mime, next.width, next.height)
    if (preview.reason) return preview
    at = next.end
  }
  return size
}

/** WebP (RFC 9649): reads the size of VP8, VP8L or VP8X and walks the chunks, decodes nothing. */
export function inspectWebp(bytes) {
  const mime = 'image/webp'
  const damaged = { mime, reason: 'image-damaged' }
  if (bytes.length < 30) return damaged
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return damaged
  if (end < bytes.length) return { mime, reason: 'trailing-data' }
  let size = null
  let at = 12
  while (at + 8 <= end) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const body = at + 8
    if (body + length > end) return damaged
    if (kind === 'ANIM' || kind === 'ANMF') return { mime, reason: 'image-animated' }
    if (kind === 'VP8X' && length >= 10) {
      size = sized(mime, 1 + bytes.readUIntLE(body + 4, 3), 1 + bytes.readUIntLE(body + 7, 3))
    }
    if (kind === 'VP8 ' && length >= 10) {
      size ??= sized(mime, bytes.readUInt16LE(body + 6) & 0x3fff, bytes.readUInt16LE(body + 8) & 0x3fff)
    }
    if (kind === 'VP8L' && length >= 5) {
      const bits = bytes.readUInt32LE(body + 1)
      size ??= sized(mime, 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff))
    }
    at = body + length + (length % 2)
  }
  return size ?? damaged
}
