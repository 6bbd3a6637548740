import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawPanel } from '../draw'
import { schemeV1 } from '../scheme/v1'
import { csvCell, csvLine } from './csv'
import { dayLong, dayShort, weekdayLong, weekdayShort } from './day-words'
import { readDraw } from './draw-facts'
import { judgeEligibility, questionsFor } from './eligibility'
import { FileObjection, readReceipt, receiptFrom } from './objection'
import { timeBetween } from './time-between'
import { xmlText } from './xml'

test.each(['=1+1', '+86', '-1', '@x', '\tx', '＝1', '＋1'])(
  'a cell that a spreadsheet would run is prefixed: %j',
  text => {
    expect(csvCell(text).replaceAll('"', '')).toMatch(/^'/)
  },
)

test('CSV quotes what needs it and ends lines as the standard says', () => {
  expect(csvLine(['甲，乙', 'a,b', 'say "x"', 'two\nlines'])).toBe('甲，乙,"a,b","say ""x""",two lines\r\n')
})

test('XML text is escaped and free of characters XML does not know', () => {
  expect(xmlText('a<b>&"\'\u0000\u0008é')).toBe('a&lt;b&gt;&amp;&quot;&apos;é')
})

test('days are written as each language writes them', () => {
  expect([
    dayLong('2026-11-05', 'zh-CN'),
    dayShort('2026-11-05', 'zh-CN'),
    weekdayLong('2026-11-25', 'zh-CN'),
  ]).toEqual(['2026年11月5日', '11月5日', '星期三'])
  expect([
    dayLong('2026-11-05', 'en'),
    dayShort('2026-11-05', 'en'),
    weekdayShort('2026-11-25', 'en'),
  ]).toEqual(['5 November 2026', '5 Nov', 'Wed'])
})

test('what is left is told in years and months, near the end in days', () => {
  expect(timeBetween('2026-11-22', '2029-03-17')).toEqual({ years: 2, months: 3, days: 0 })
  expect(timeBetween('2026-11-22', '2026-12-14')).toEqual({ years: 0, months: 0, days: 23 })
})

const receipt = receiptFrom(new Uint8Array(16).map((_, i) => i * 7))

test('a receipt is read back as people type it, and nothing else is one', () => {
  expect(receipt).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
  expect(readReceipt(` ${receipt.toLowerCase().replaceAll('-', ' ')} `)).toBe(receipt)
  expect(readReceipt('0000-0000-0000-0000')).toBeNull()
  expect(readReceipt(receipt.slice(1))).toBeNull()
})

const objection = {
  notice: '2026-11',
  item: '5f0c2d0e-4b1a-4a77-9a7c-6d5d0c0a1b2c',
  ground: 'quality',
  text: '二'.repeat(20),
  name: '张三',
  contact: '13800001234',
}

test('an objection needs a name, a contact and twenty characters of facts', () => {
  expect(FileObjection.safeParse(objection).success).toBe(true)
  const codes = (patch: object) =>
    FileObjection.safeParse({ ...objection, ...patch }).error?.issues.map(issue => issue.message)
  expect(codes({ text: `${'二'.repeat(19)}  ` })).toEqual(['text_short'])
  expect(codes({ name: ' ' })).toContain('name_short')
  expect(codes({ contact: 'somewhere' })).toEqual(['contact_form'])
  expect(FileObjection.safeParse({ ...objection, status: 'upheld' }).success).toBe(false)
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const candidates = ['a', 'b', 'c', 'd'].map(id => ({
  id,
  employer: id,
  region: '',
  disciplines: ['x'],
  load: 0,
  capacity: 2,
}))
const pool = { label: 'panel/x', size: 2, required: [], candidates, excluded: [] }
const stored = {
  id: 'd1',
  purpose: 'panel' as const,
  seed: 'seed',
  commitment: sha256('seed'),
  commitmentNo: null,
  at: new Date('2026-11-23T02:00:00Z'),
  from: null,
  pool,
  result: drawPanel({ seed: 'seed', purpose: pool.label, candidates, size: 2, required: [], sha256 }),
}

test('a published draw is computed again; a changed result is seen', () => {
  expect(readDraw(stored, true, sha256).open).toMatchObject({ isConfirmed: true, label: 'panel/x' })
  const forged = { ...stored, result: { ...stored.result, picked: [...stored.result.picked].reverse() } }
  expect(readDraw(forged, true, sha256).open?.isConfirmed).toBe(false)
})

test('before its case is recognised a draw shows its commitment only', () => {
  expect(readDraw(stored, false, sha256)).toEqual({
    id: 'd1',
    purpose: 'panel',
    commitment: sha256('seed'),
    commitmentNo: null,
    committedOn: null,
    drawnOn: '2026-11-23',
    drawnAt: null,
    open: null,
  })
})

test('a label that names no case opens the draw at once, without saying how much anybody has in hand', () => {
  const label = 'panel/d1'
  const result = drawPanel({ seed: 'seed', purpose: label, candidates, size: 2, required: [], sha256 })
  const { open } = readDraw({ ...stored, pool: { ...pool, label }, result }, false, sha256)
  expect(open).toMatchObject({ isConfirmed: true, picked: result.picked })
  expect(open?.candidates.every(each => each.load === 0 && each.capacity === 1)).toBe(true)
})

test('the self-check asks what concerns the applicant and says what can be mended', () => {
  const regional = questionsFor(schemeV1, 'regional', 'agri_food_drug')
  expect(regional.map(q => q.id)).toContain('collective')
  expect(questionsFor(schemeV1, 'general', 'services').map(q => q.id)).not.toContain('licence')
  const good = Object.fromEntries(
    regional.map(q => [q.id, q.blocking === 'yes' ? ('no' as const) : ('yes' as const)]),
  )
  expect(judgeEligibility(regional, good).verdict).toBe('ready')
  expect(judgeEligibility(regional, { ...good, standard: 'no' }).verdict).toBe('mend')
  expect(judgeEligibility(regional, { ...good, standard: 'no', accident: 'yes' }).verdict).toBe('wait')
  expect(judgeEligibility(regional, { ...good, report: 'unsure' }).verdict).toBe('open')
})
