const hex = (text: string): string =>
  `<${[...text].map(each => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}>`

// A typeface that every reader of Chinese is expected to have: nothing is embedded, the codes are looked up in a
// predefined table (ISO 32000-1, 9.7.5.2).
const SONG = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [
  << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
     /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
     /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120
       /FontBBox [0 -120 1000 880] /ItalicAngle 0 /CapHeight 880 /StemV 80 >> >>] >>`

/** The content of a page that prints lines of 12 points one below the other, from the upper left. */
export const linesOf = (lines: readonly string[]): string =>
  `BT /F1 12 Tf 18 TL 72 770 Td ${lines.map(line => `${hex(line)} Tj T*`).join('\n')} ET`

/**
 * A PDF whose pages have the given contents, with Chinese under /F1 and Helvetica under /F2. `page` and `trailer` add
 * keys, `objects` further objects, numbered after the contents.
 */
export const contentPdf = (
  contents: readonly string[],
  {
    page = '',
    trailer = '',
    objects = [],
  }: { page?: string; trailer?: string; objects?: readonly string[] } = {},
): Buffer => {
  const first = 5
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    SONG,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R
        ${page.includes('/Resources') ? '' : '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>'} ${page} >>`,
      `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
    ]),
    ...objects,
  ]
  let body = '%PDF-1.7\n'
  const places = all.map((text, i) => {
    const at = Buffer.byteLength(body)
    body += `${i + 1} 0 obj\n${text}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Root 1 0 R /Size ${all.length + 1} ${trailer} >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`
  return Buffer.from(body + table + end)
}
