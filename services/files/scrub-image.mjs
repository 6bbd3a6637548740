const orientationTag = 0x0112

// The turn a camera was held in is the one thing of EXIF a picture needs (CIPA DC-008, 4.6.2).
function orientationIn(exif) {
  const tiff = exif.subarray(6)
  if (tiff.length < 14) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = at => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = u16(first)
  for (let i = 0; i < Math.min(count, 200); i++) {
    const entry = first + 2 + i * 12
    if (u16(entry) === orientationTag) return u16(entry + 8)
  }
  return 1
}

function exifOf(orientation) {
  const body = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100010000' + '00000000',
    'hex',
  )
  body.writeUInt16BE(orientation, 24)
  const frame = Buffer.from('ffe10000', 'hex')
  frame.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([frame, body])
}

const startsWith = (bytes, text) => bytes.toString('latin1', 0, text.length) === text
const isKept = (marker, body) =>
  marker === 0xe0 || marker === 0xee || (marker === 0xe2 && startsWith(body, 'ICC_PROFILE'))
const isNote = marker => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** A JPEG without what camera and programs wrote into it, without previews behind it; its turn and colours stay. */
export function scrubJpeg(bytes) {
  const out = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff) throw new Error('not a marker')
    if (marker === 0xff) {
      at++
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, at + 2 + length)
    const body = segment.subarray(4)
    if (marker === 0xe1 && startsWith(body, 'Exif\0\0')) orientation = orientationIn(body)
    if (marker === 0xda) break
    if (!isNote(marker) || isKept(marker, body)) out.push(segment)
    at += 2 + length
  }
  if (orientation > 1 && orientation <= 8) out.splice(1, 0, exifOf(orientation))
  return Buffer.concat([...out, bytes.subarray(at, pictureEnd(bytes, at))])
}

// Where the first picture ends: behind it phones keep previews, with places of their own.
function pictureEnd(bytes, scan) {
  let at = scan + 2 + bytes.readUInt16BE(scan + 2)
  while (at >= 0 && at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at)
    if (at < 0) break
    const marker = bytes[at + 1]
    if (marker === 0xd9) return at + 2
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    at += isData ? (marker === 0xff ? 1 : 2) : 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}

const pngNotes = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** A PNG without texts, EXIF and the time it was changed. */
export function scrubPng(bytes) {
  const out = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!pngNotes.has(bytes.toString('latin1', at + 4, at + 8))) out.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(out)
}
