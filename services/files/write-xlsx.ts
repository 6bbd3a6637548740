import { strToU8, zipSync } from 'fflate'

/** A sheet to write: texts row by row, the first row its headings; choices a column offers, by its index. */
export type SheetToWrite = {
  name: string
  rows: readonly (readonly string[])[]
  widths: readonly number[]
  choices?: Readonly<Record<number, readonly string[]>>
  /** Rows that are prepared for typing, the heading among them. */
  ready?: number
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters XML 1.0 can't hold have no place in a cell either. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, mark => MARKS[mark] ?? mark)

const letter = (column: number): string => String.fromCharCode(65 + column)

const cell = (text: string, row: number, column: number): string => {
  const style = row === 0 ? 1 : 2
  const at = `r="${letter(column)}${row + 1}" s="${style}"`
  return text === ''
    ? `<c ${at}/>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function sheetXml({ rows, widths, choices = {}, ready = rows.length }: SheetToWrite): string {
  const count = Math.max(ready, rows.length)
  const lines = Array.from({ length: count }, (_, i) => {
    const row = rows[i] ?? widths.map(() => '')
    return `<row r="${i + 1}">${row.map((text, j) => cell(text, i, j)).join('')}</row>`
  })
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="2" customWidth="1"/>`,
  )
  const lists = Object.entries(choices).map(([column, names]) => {
    const at = letter(Number(column))
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${at}2:${at}${count}"><formula1>"${escaped(names.join(','))}"</formula1></dataValidation>`
  })
  const validations =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''
  const all = `A1:${letter(widths.length - 1)}${count}`
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${validations}`,
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('')
}

// Every cell has the text format, so that 6-8 typed later stays what it is and becomes no date.
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf></cellXfs></styleSheet>`

/** An XLSX file (ECMA-376) of sheets that hold text only: no formula, no link, no macro. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const numbers = sheets.map((_, i) => i + 1)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${numbers.map(n => override(`xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map(n => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
  }
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  // One fixed day, so that equal tables are equal files.
  return zipSync(Object.fromEntries(files), { mtime: '2000-01-01T00:00:00' })
}
