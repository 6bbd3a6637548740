import { SaxesParser } from 'saxes'
import { openPromise } from 'yauzl'

const mostXml = 24 * 1024 * 1024
const percentIds = new Set([9, 10])
const isDateId = id => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
const isDateCode = code => /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))

const local = name => name.slice(name.indexOf(':') + 1)

const attribute = (node, wanted) => {
  const found = Object.entries(node.attributes).find(([name]) => local(name) === wanted)
  return found ? String(found[1]) : undefined
}

// saxes knows no entities but the five of XML, so nothing can be fetched or multiplied.
function walk(xml, handlers) {
  const parser = new SaxesParser({ position: false })
  parser.on('error', problem => {
    throw problem
  })
  parser.on('opentag', node => handlers.open?.(local(node.name), node))
  parser.on('closetag', node => handlers.close?.(local(node.name)))
  parser.on('text', text => handlers.text?.(text))
  parser.on('cdata', text => handlers.text?.(text))
  parser.write(xml).close()
}

async function textsOf(zip, isWanted) {
  const texts = new Map()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue
    const kept = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      total += chunk.length
      if (total > mostXml) throw new RangeError('too much')
      kept.push(chunk)
    }
    texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'))
  }
  return texts
}

/** The part of the first sheet people see, by the workbook and its relationships. */
function firstSheet(texts) {
  const ids = []
  walk(texts.get('xl/workbook.xml') ?? '', {
    open: (name, node) => {
      if (name === 'sheet' && !/hidden/i.test(attribute(node, 'state') ?? '')) ids.push(attribute(node, 'id'))
    },
  })
  let target
  walk(texts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (name, node) => {
      if (name === 'Relationship' && attribute(node, 'Id') === ids[0]) target = attribute(node, 'Target')
    },
  })
  if (!target) throw new RangeError('no sheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function sharedTexts(xml) {
  const all = []
  let now = null
  let isText = false
  let isReading = true
  walk(xml, {
    open: name => {
      if (name === 'si') now = ''
      if (name === 'rPh') isReading = false
      if (name === 't') isText = true
    },
    close: name => {
      if (name === 'si') all.push(now)
      if (name === 'rPh') isReading = true
      if (name === 't') isText = false
    },
    text: text => {
      if (isText && isReading && now !== null && now.length < 2_000) now += text
    },
  })
  return all
}

/** For each style whether it shows a percentage, a date or neither. */
function styleKinds(xml) {
  const codes = new Map()
  const kinds = []
  let isCells = false
  walk(xml, {
    open: (name, node) => {
      if (name === 'numFmt')
        codes.set(Number(attribute(node, 'numFmtId')), attribute(node, 'formatCode') ?? '')
      if (name === 'cellXfs') isCells = true
      if (name !== 'xf' || !isCells) return
      const id = Number(attribute(node, 'numFmtId') ?? 0)
      const code = codes.get(id) ?? ''
      const isPercent = percentIds.has(id) || /%/.test(code.replace(/"[^"]*"/g, ''))
      kinds.push(isPercent ? 'percent' : isDateId(id) || isDateCode(code) ? 'date' : '')
    },
    close: name => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return kinds
}

/** A number without the dust of binary fractions and without an exponent. */
const plain = number => {
  const short = Number(number.toPrecision(12))
  const text = String(short)
  return text.includes('e') ? short.toFixed(8).replace(/\.?0+$/, '') : text
}

/** The day a date cell shows, from its number in the calendar of the workbook or its ISO text; undefined for none. */
const dayOf = (value, is1904) => {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10)
  const serial = Math.floor(Number(value))
  if (!Number.isFinite(serial) || serial < 61 || serial > 110_000) return undefined
  return new Date((serial + (is1904 ? 1462 : 0) - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

const columnAt = reference =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1

/**
 * The first visible sheet of an XLSX file (ECMA-376) as text. A formula is never calculated: the result stored with
 * it is taken, and a cell without one is marked, as are error values and dates.
 */
export async function readXlsx(path, limits) {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  let texts
  try {
    texts = await textsOf(zip, name =>
      /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/.test(
        name,
      ),
    )
  } finally {
    zip.close()
  }
  const shared = sharedTexts(texts.get('xl/sharedStrings.xml') ?? '<none/>')
  const styles = styleKinds(texts.get('xl/styles.xml') ?? '<none/>')
  const is1904 = /<workbookPr[^>]*\bdate1904="(?:1|true)"/.test(texts.get('xl/workbook.xml') ?? '')
  const cells = []
  const marks = []
  let row = -1
  let column = -1
  let cell = null
  let part = ''
  const put = () => {
    if (!cell || row > limits.rows || column > limits.columns || column < 0) return
    const { type, kind, value, inline, hasFormula } = cell
    let text = inline
    let mark
    if (type === 's') text = shared[Number(value)] ?? ''
    else if (type === 'str' || type === 'd') text = value
    else if (type === 'b') text = value === '1' ? 'TRUE' : 'FALSE'
    else if (type === 'e') [text, mark] = [value, 'error']
    else if (value !== '' && Number.isFinite(Number(value)))
      text = kind === 'percent' ? `${plain(Number(value) * 100)}%` : plain(Number(value))
    if (type === 'd' || (kind === 'date' && type === 'n' && value !== '')) mark = 'date'
    if (hasFormula && value === '' && inline === '') mark = 'no_result'
    while (cells.length <= row) cells.push([])
    const line = cells[row]
    while (line.length <= column) line.push('')
    line[column] = text.slice(0, limits.cell)
    if (mark) marks.push({ row, column, mark, ...(mark === 'date' ? { day: dayOf(value, is1904) } : {}) })
  }
  walk(texts.get(firstSheet(texts)) ?? '', {
    open: (name, node) => {
      part = name
      if (name === 'row') {
        row = Number(attribute(node, 'r') ?? row + 2) - 1
        column = -1
      }
      if (name === 'c') {
        const reference = attribute(node, 'r')
        column = reference ? columnAt(reference) : column + 1
        cell = {
          type: attribute(node, 't') ?? 'n',
          kind: styles[Number(attribute(node, 's') ?? 0)] ?? '',
          value: '',
          inline: '',
          hasFormula: false,
        }
      }
      if (name === 'f' && cell) cell.hasFormula = true
    },
    text: text => {
      if (!cell) return
      if (part === 'v' && cell.value.length < 2_000) cell.value += text
      if (part === 't' && cell.inline.length < 2_000) cell.inline += text
    },
    close: name => {
      part = ''
      if (name !== 'c') return
      put()
      cell = null
    },
  })
  return { cells, marks }
}
