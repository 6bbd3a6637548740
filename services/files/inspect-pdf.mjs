import { inflateSync } from 'node:zlib'

const maxObjectStream = 32 * 1024 * 1024
const maxInflated = 128 * 1024 * 1024
const maxPages = 5_000
const maxOutside = 48 * 1024 * 1024
const maxDictionary = 4 * 1024 * 1024
const windowBytes = 8 * 1024 * 1024
const overlap = 4096

// Found by chance in compressed bytes never, so they are looked for in every byte, also where a crafted string
// makes the structure look like the inside of a stream.
const activeAnywhere = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'GoToE',
])
const blank = '(?:[\\s\\0]|%[^\\r\\n]*[\\r\\n])*'
const reference = `${blank}\\d+\\s+\\d+\\s+R\\b`
// Three letters alone do occur by chance in a long scan; with the value their key must have they do not: a dictionary
// with its first name or a reference, and for XFA a list too (ISO 32000-1, 12.6.3, 7.11.3, 12.7.8).
const shortAnywhere = new RegExp(
  `/(?:AA|EF|XFA)(?:${blank}<<${blank}(?:/[A-Za-z#]|>>)|${reference})|/XFA${blank}\\[`,
)
const encryption = new RegExp(`/Encrypt(?:${blank}(?:<<|\\[)|${reference})`)
// A key without its value is none: the identifiers of a file are letters and slashes drawn at random.
const scriptInStructure = new RegExp(`/JS(?:${blank}[(<]|${reference})`)

class Refused extends Error {}

const refuse = reason => {
  throw new Refused(reason)
}

// A name may hide its letters as #xx (ISO 32000-1, 7.3.5).
const plainName = name =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

const plainNames = text => text.replace(/\/[^\s/<>[\](){}%]*#[^\s/<>[\](){}%]*/g, plainName)

const hasName = (text, names) => {
  for (const [, name] of text.matchAll(/\/([A-Za-z]{2,20})(?![A-Za-z0-9])/g)) if (names.has(name)) return true
  return false
}

function inflateObjects(dictionary, body, spent) {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]
  const names = filter?.match(/\/\w+/g) ?? []
  const predictor = Number(/\/Predictor\s+(\d+)/.exec(dictionary)?.[1] ?? 1)
  if (names.length === 0 && !dictionary.includes('/Filter')) return body.toString('latin1')
  if (names.length !== 1 || !['/FlateDecode', '/Fl'].includes(names[0]) || predictor > 1)
    refuse('pdf-unreadable')
  try {
    const text = inflateSync(body, { maxOutputLength: maxObjectStream })
    spent.total += text.length
    if (spent.total > maxInflated) refuse('archive-bomb')
    return text.toString('latin1')
  } catch (problem) {
    if (problem instanceof Refused) throw problem
    return refuse(problem?.code === 'ERR_BUFFER_TOO_LARGE' ? 'archive-bomb' : 'pdf-unreadable')
  }
}

// Objects packed in a stream: pairs of number and offset, then the objects (ISO 32000-1, 7.5.7).
function unpack(dictionary, text, objects) {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const count = Number(/\/N\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i < count && i * 2 + 1 < numbers.length; i++) {
    const from = first + numbers[i * 2 + 1]
    const to = i * 2 + 3 < numbers.length ? first + numbers[i * 2 + 3] : text.length
    objects.set(numbers[i * 2], text.slice(from, to))
  }
}

const blanks = new Set([0, 9, 10, 11, 12, 13, 32, 160])

// Every place where a stream seems to begin, with the dictionary before it. Works on the bytes, since the text of a
// file of 200 MB would take as much memory again.
function* streamsIn(bytes) {
  let from = 0
  let looked = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    let before = at - 1
    while (blanks.has(bytes[before])) before--
    if (bytes[before] !== 0x3e || bytes[before - 1] !== 0x3e) continue
    const lineEnd = at + 6 + (bytes[at + 6] === 13 ? 1 : 0)
    if (bytes[lineEnd] !== 10) continue
    const index = before - 1
    const object = bytes.subarray(looked, index).lastIndexOf('obj')
    if (object >= 0) from = looked + object
    looked = Math.max(looked, index - 2)
    if (index - from > maxDictionary) refuse('pdf-unreadable')
    yield { index, start: lineEnd + 1, dictionary: bytes.toString('latin1', from, index) }
  }
}

function bodyEnd(bytes, dictionary, start) {
  const declared = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (declared !== undefined) {
    const end = start + Number(declared)
    if (/^\s*endstream/.test(bytes.toString('latin1', end, end + 16))) return end
  }
  const found = bytes.indexOf('endstream', start)
  return found < 0 ? bytes.length : found
}

// Every packed object of the file, wherever its stream seems to lie.
function unpackAll(bytes, objects) {
  const spent = { total: 0 }
  const texts = []
  for (const { start, dictionary: written } of streamsIn(bytes)) {
    const dictionary = plainNames(written)
    if (!/\/ObjStm\b/.test(dictionary) && !/\/First\b[\s\S]*\/N\b|\/N\b[\s\S]*\/First\b/.test(dictionary))
      continue
    const body = bytes.subarray(start, bodyEnd(bytes, dictionary, start))
    const text = plainNames(inflateObjects(dictionary, body, spent))
    texts.push(text)
    unpack(dictionary, text, objects)
  }
  return texts.join('\n')
}

// Everything outside the bodies of streams.
function outsideStreams(bytes) {
  const pieces = []
  let at = 0
  let total = 0
  const add = to => {
    total += to - at
    if (total > maxOutside) refuse('inspection-limit')
    pieces.push(bytes.toString('latin1', at, to))
  }
  for (const { index, start, dictionary } of streamsIn(bytes)) {
    if (index < at) continue
    add(index)
    at = bodyEnd(bytes, dictionary, start)
  }
  add(bytes.length)
  return plainNames(pieces.join('>> '))
}

// The whole file, streams included, a window at a time; each begins a little before the last one ended. What stands
// at the very end of a window may go on behind it and is left to the next.
function* windowsOf(bytes) {
  for (let at = 0; at < bytes.length; at += windowBytes) {
    const text = plainNames(bytes.toString('latin1', Math.max(0, at - overlap), at + windowBytes))
    const isLast = at + windowBytes >= bytes.length
    yield {
      text: isLast ? text : text.replace(/\/[A-Za-z]*$/, ''),
      until: isLast ? text.length : text.length - 400,
    }
  }
}

const object =
  /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b([\s\S]*?)(?=\bendobj\b|\bendstream\b|\s\d{1,10}\s+\d{1,5}\s+obj\b|$)/g

function readStructure(bytes) {
  const objects = new Map()
  const outside = outsideStreams(bytes)
  for (const [, number, body] of outside.matchAll(object)) objects.set(Number(number), body)
  const packed = unpackAll(bytes, objects)
  return { structure: `${outside}\n${packed}`, packed, objects }
}

const referenceAt = (text, key) => {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(text)
  return found ? Number(found[1]) : null
}

function countPages({ structure, objects }) {
  const leaves = structure.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  const roots = [...structure.matchAll(/\/Root\s+(\d+)\s+\d+\s+R/g)]
  const catalog = objects.get(Number(roots.at(-1)?.[1]))
  const top = catalog ? referenceAt(catalog, 'Pages') : null
  if (top === null || !objects.has(top)) return leaves
  const seen = new Set()
  const queue = [top]
  let pages = 0
  while (queue.length > 0) {
    const number = queue.pop()
    const node = objects.get(number)
    if (node === undefined || seen.has(number)) continue
    seen.add(number)
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]
    if (kids === undefined) pages += /\/Type\s*\/Page(?![A-Za-z])/.test(node) ? 1 : 0
    else for (const [, kid] of kids.matchAll(/(\d+)\s+\d+\s+R/g)) queue.push(Number(kid))
  }
  return pages
}

// Opening at a page is harmless and common; anything else that runs on opening is not.
function opensActively(text, objects, until) {
  for (const { index } of text.matchAll(/\/OpenAction\b/g)) {
    if (index >= until) return false
    const rest = text.slice(index + 11, index + 400)
    const target = /^\s*(\d+)\s+\d+\s+R/.exec(rest)
    const action = target ? (objects.get(Number(target[1])) ?? '') : rest
    const goesToPage = /^\s*\[/.test(action) || /^\s*<<(?:(?!>>).)*\/S\s*\/GoTo\b/s.test(action)
    if (!goesToPage) return true
  }
  return false
}

function checkText(text, objects, until = text.length) {
  if (encryption.test(text)) refuse('encrypted')
  if (hasName(text, activeAnywhere) || shortAnywhere.test(text) || opensActively(text, objects, until))
    refuse('pdf-active-content')
}

// An archive inside the tail opens as an archive for those who read from the end.
function endsAsArchive(bytes) {
  const tail = bytes.subarray(Math.max(0, bytes.length - 66_000))
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  return at >= 0 && at + 22 <= tail.length
}

/** PDF (ISO 32000): one header, one end, no container around it, not encrypted, nothing active, pages counted. */
export function inspectPdf(bytes) {
  const mime = 'application/pdf'
  try {
    const head = bytes.toString('latin1', 0, 1024)
    if (!/^%PDF-[12]\.\d/.test(head)) refuse('pdf-damaged')
    const end = bytes.lastIndexOf('%%EOF')
    if (end < 0) refuse('pdf-damaged')
    if (!bytes.subarray(end + 5).every(byte => blanks.has(byte))) refuse('trailing-data')
    if (endsAsArchive(bytes)) refuse('polyglot')
    const preface = head.slice(0, Math.min(1024, head.search(/\d\s+obj\b/) >>> 0))
    if (/<(?:html|script|svg|body|!doctype|\?xml|\?php)/i.test(preface)) refuse('polyglot')
    const whole = readStructure(bytes)
    if (scriptInStructure.test(whole.structure)) refuse('pdf-active-content')
    checkText(whole.structure, whole.objects)
    for (const { text, until } of windowsOf(bytes)) checkText(text, whole.objects, until)
    const pages = countPages(whole)
    if (pages === 0) refuse('pdf-no-pages')
    if (pages > maxPages) refuse('pdf-too-long')
    return { mime, pages }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    const isPending = problem.message === 'inspection-limit'
    return { mime, reason: problem.message, ...(isPending ? { verdict: 'pending' } : {}) }
  }
}
