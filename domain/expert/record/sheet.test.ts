import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_IDS, FIELDS } from '../../fields'
import { LOCALES, messagesFor } from '../../words/messages'
import { PANEL_DISCIPLINES } from '../panel'
import { EXPERT_COLUMNS, expertHeading, readExpertRow, readExpertSheet } from './sheet'

const row = {
  email: 'Wen@Example.cn',
  employer: '西南计量测试研究所',
  disciplines: '质量、标准',
  fields: FIELDS.equipment.zh,
  termTo: '2028年12月31日',
}
const read = (more: Record<string, string> = {}) =>
  readExpertRow({ line: 2, raw: { ...row, ...more }, marks: {} })

describe('a table of experts', () => {
  it('is read by its headings in either language and any order', () => {
    for (const locale of LOCALES) {
      const columns = [...EXPERT_COLUMNS].reverse()
      const found = readExpertSheet({
        cells: [
          columns.map(column => expertHeading(column, locale)),
          columns.map(column => (column in row ? row[column as keyof typeof row] : '')),
        ],
        marks: [],
      })
      if (!found.ok) throw new Error(found.fault.code)
      expect(found.rows[0]).toMatchObject({
        line: 2,
        problems: [],
        cells: { email: 'wen@example.cn', disciplines: 'standards,quality', termTo: '2028-12-31' },
      })
    }
    expect(readExpertSheet({ cells: [['姓名'], ['甲']], marks: [] })).toMatchObject({
      fault: { code: 'no_headings', missing: ['email'] },
    })
    expect(readExpertSheet({ cells: [['邮箱'], ['a@b.cn']], marks: [] })).toMatchObject({
      rows: [{ problems: [] }],
    })
  })

  it('says of every wrong cell what is wrong with it', () => {
    const wrong: [Record<string, string>, string, string][] = [
      [{ email: '' }, 'email', 'required'],
      [{ email: '无' }, 'email', 'email'],
      [{ disciplines: '玄学' }, 'disciplines', 'choice'],
      [{ fields: '、' }, 'fields', 'choice'],
      [{ capacity: '201' }, 'capacity', 'number'],
      [{ termFrom: '明年' }, 'termFrom', 'day'],
      [{ termFrom: '2029-01-01' }, 'termTo', 'before_start'],
      [{ employerCode: '9150' }, 'employerCode', 'credit_code_length'],
      [{ title: '工'.repeat(301) }, 'title', 'too_long'],
      [{ shares: '甲公司；乙公司 2019年' }, 'shares', 'tie_period'],
      [{ kin: '甲'.repeat(8_001) }, 'kin', 'too_long'],
    ]
    for (const [more, column, code] of wrong) expect(read(more).problems).toMatchObject([{ column, code }])
  })

  it('reads its own ids and the names of both languages alike', () => {
    const names = LOCALES.map(locale => messagesFor(locale).admin.expert.disciplineNames)
    fc.assert(
      fc.property(fc.subarray([...PANEL_DISCIPLINES], { minLength: 1 }), fc.nat({ max: 2 }), (ids, how) => {
        const said = ids.map(id => names[how]?.[id] ?? id)
        expect(read({ disciplines: said.join('、') }).cells.disciplines).toBe(ids.join(','))
      }),
    )
    fc.assert(
      fc.property(fc.subarray([...FIELD_IDS], { minLength: 1 }), ids => {
        const inEnglish = ids.map(id => FIELDS[id].en).join(', ')
        expect(read({ fields: inEnglish }).cells.fields).toBe(ids.join(','))
        const cells = read({ fields: ids.map(id => FIELDS[id].zh).join('，') }).cells
        expect(cells.fields).toBe(ids.join(','))
        expect(read(cells).cells).toEqual(cells)
      }),
    )
  })
})
