import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import en from '../words/en/application'
import zh from '../words/zh-CN/application'
import { acceptedTypes, EVIDENCE_KIND_IDS, EVIDENCE_KINDS, evidenceKindsOf } from './evidence-kinds'
import type { Field, Fields } from './field'
import { PROBLEM_CODES } from './problem-codes'
import { labelKey } from './read-back'
import { GROUPS, SECTION_IDS } from './section'
import { SECTIONS, sectionOf, sectionsIn, TASK_LIST } from './sections'

const word = (words: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (node, name) => (typeof node === 'object' && node ? Reflect.get(node, name) : undefined),
      words,
    )

const NAMED_ELSEWHERE = [
  'fields.enterprise.industry',
  'fields.product.field',
  'fields.product.brandType',
  'fields.product.qualityKind',
]

function* wordKeys(at: string, field: Field): Generator<string> {
  yield `${at}.label`
  if (field.kind !== 'area' && !NAMED_ELSEWHERE.includes(at)) {
    for (const option of field.options ?? []) yield `${at}.options.${option}`
  }
  for (const [id, column] of Object.entries(field.columns ?? {}))
    yield* wordKeys(`${at}.columns.${id}`, column)
}

function* conditions(fields: Fields): Generator<{ on: Field | undefined; is: readonly unknown[] }> {
  for (const field of Object.values(fields)) {
    if (field.shownWhen && 'field' in field.shownWhen)
      yield { on: fields[field.shownWhen.field], is: field.shownWhen.is }
    if (field.columns) yield* conditions(field.columns)
  }
}

describe('sections', () => {
  it('stand in one order and cover every group', () => {
    expect(Object.keys(SECTIONS)).toEqual([...SECTION_IDS])
    expect(GROUPS.flatMap(sectionsIn)).toEqual([...SECTION_IDS])
    expect(TASK_LIST.flatMap(({ tasks }) => tasks)).toHaveLength(27)
  })

  it.each(SECTION_IDS)('%s: parts name every field once, in order', id => {
    const { fields, parts } = sectionOf(id)
    expect(parts.flatMap(part => part.fields)).toEqual(Object.keys(fields))
  })

  it.each(SECTION_IDS)('%s: conditions name answers that can be given', id => {
    for (const { on, is } of conditions(sectionOf(id).fields)) {
      for (const answer of is) {
        if (typeof answer === 'boolean') expect(on?.kind).toBe('yes_no')
        else expect(on?.options).toContain(answer)
      }
    }
  })

  it.each(SECTION_IDS)(
    '%s: has words for title, parts, fields, columns and options in both languages',
    id => {
      const { fields, parts } = sectionOf(id)
      const keys = [
        `sections.${id}.title`,
        `sections.${id}.intro`,
        ...parts.map(part => `sections.${id}.parts.${part.id}`),
        ...Object.entries(fields).flatMap(([fieldId, field]) => [
          ...wordKeys(`fields.${id}.${fieldId}`, field),
        ]),
      ]
      for (const words of [zh, en]) {
        for (const key of keys) expect(word(words, key), key).toEqual(expect.stringMatching(/\S/))
      }
      expect(Object.keys(word(zh, `fields.${id}`) ?? {})).toEqual(Object.keys(fields))
      expect(labelKey(id, parts[0]?.fields[0] ?? '')).toBe(keys.find(key => key.endsWith('.label')))
    },
  )

  it('marks the personal data, and nothing else needs to be', () => {
    const personal = SECTION_IDS.flatMap(id =>
      Object.entries(sectionOf(id).fields).flatMap(([fieldId, field]) =>
        field.isPrivate ? [`${id}.${fieldId}`] : [],
      ),
    )
    expect(personal).toEqual([
      'enterprise.legalRepresentative',
      'enterprise.contactName',
      'enterprise.contactPhone',
      'enterprise.contactEmail',
      'quality_officer.name',
      'quality_officer.idKind',
      'quality_officer.idNumber',
      'quality_officer.mobile',
      'quality_officer.technicianName',
      'quality_officer.technicianIdNumber',
    ])
  })
})

describe('words', () => {
  it('have the same keys in both languages, and a sentence for every problem', () => {
    const keys = (node: object, at = ''): string[] =>
      Object.entries(node).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value, `${at}${key}.`) : [`${at}${key}`],
      )
    expect(keys(en)).toEqual(keys(zh))
    expect(Object.keys(zh.problems).sort()).toEqual([...PROBLEM_CODES].sort())
  })

  it('never says 推荐 of the scheme', () => {
    const text = JSON.stringify(zh).replaceAll('推荐性标准', '')
    expect(text).not.toContain('推荐')
  })
})

describe('evidence kinds', () => {
  it('know every kind of the scheme by the same name, and where it belongs', () => {
    const own = schemeV1.evidence.map(({ id }) => id)
    expect(own.filter(id => !EVIDENCE_KIND_IDS.some(known => known === id))).toEqual([])
    for (const id of EVIDENCE_KIND_IDS) {
      const scheme = schemeV1.evidence.find(kind => kind.id === id)
      if (scheme) expect(EVIDENCE_KINDS[id].name).toEqual({ zh: scheme.name['zh-CN'], en: scheme.name.en })
      expect(acceptedTypes(id).length).toBeGreaterThan(0)
      expect(evidenceKindsOf(EVIDENCE_KINDS[id].section)).toContain(id)
    }
  })

  it('hang conditions on answers that exist', () => {
    for (const id of EVIDENCE_KIND_IDS) {
      const kind: { dueWhen?: { section: (typeof SECTION_IDS)[number]; field: string } } = EVIDENCE_KINDS[id]
      if (kind.dueWhen)
        expect(Object.keys(sectionOf(kind.dueWhen.section).fields)).toContain(kind.dueWhen.field)
    }
  })
})
