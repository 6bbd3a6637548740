function format4(view: DataView, at: number, points: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + i * 2)
    const end = view.getUint16(ends + i * 2)
    const delta = view.getUint16(deltas + i * 2)
    const offset = view.getUint16(offsets + i * 2)
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const raw = offset === 0 ? point : view.getUint16(offsets + i * 2 + offset + (point - start) * 2)
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) points.add(point)
    }
  }
}

function format12(view: DataView, at: number, points: Set<number>): void {
  const groups = view.getUint32(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    const start = view.getUint32(group)
    const end = view.getUint32(group + 4)
    const glyph = view.getUint32(group + 8)
    for (let point = start; point <= end; point++) if (glyph + point - start !== 0) points.add(point)
  }
}

/**
 * The Unicode code points a TrueType or OpenType font has a glyph for (cmap subtables 4 and 12,
 * OpenType 1.9 "cmap"). Throws when the font has no Unicode cmap.
 */
export function coveredCodePoints(font: Buffer): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = view.getUint16(4)
  const points = new Set<number>()
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = view.getUint32(record + 8)
    const subtables = view.getUint16(cmap + 2)
    for (let j = 0; j < subtables; j++) {
      const at = cmap + view.getUint32(cmap + 4 + j * 8 + 4)
      const format = view.getUint16(at)
      if (format === 4) format4(view, at, points)
      if (format === 12) format12(view, at, points)
    }
  }
  if (points.size === 0) throw new Error('the font has no Unicode character map')
  return points
}
