import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords'
import { Email } from './fields'
import { passwordProblem } from './password'
import { returnPath } from './return-path'
import { mayHold, SaveExpertProfile } from './staff'

const judge = (password: string, isStaff = false, names: string[] = []) =>
  passwordProblem(password, { isStaff, names })

describe('passwordProblem', () => {
  it.each(['correct horse', '山城夜雨又一年', 'a b c d e f g h i', '🙂🙃🙂🙃🙂🙃🙂😀', '山山山xqzt9'])(
    'lets %s pass without composition rules',
    password => {
      expect([...password].length < 8 ? 'password_short' : null).toBe(judge(password))
    },
  )
  it('counts characters, not bytes, from 8 to 256; staff from 12', () => {
    expect(judge('江水东流又一春')).toBe('password_short')
    expect(judge('江水东流又一春去')).toBeNull()
    expect(judge('江水东流又一春去', true)).toBe('password_short')
    expect(judge(`山${'水'.repeat(255)}`)).toBeNull()
    expect(judge(`山${'水'.repeat(256)}`)).toBe('password_long')
  })
  it('refuses common ones in any case and with separators, and runs', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(2000)
    for (const password of [
      'PASSWORD1',
      'p-a-s-s-w-o-r-d',
      'aaaaaaaaaa',
      '87654321',
      'woaini1314',
      'ＰＡＳＳＷＯＲＤ',
    ])
      expect(judge(password)).toBe('password_common')
  })
  it('refuses a name with little added, and allows one inside a longer phrase', () => {
    expect(judge('青崖仪表2026!', false, ['青崖仪表'])).toBe('password_names')
    expect(judge('重庆制造品质认定')).toBe('password_names')
    expect(judge('在青崖仪表工作了八年零三个月', false, ['青崖仪表'])).toBeNull()
  })
})

describe('returnPath', () => {
  it.each(['/apply', '/office/audit?actor=a&to=2026-01-01', '/review/cases/x#top', '/en'])('keeps %s', path =>
    expect(returnPath(path)).toBe(path),
  )
  it.each([
    '',
    null,
    'apply',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil',
    'https:evil',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://own@evil',
    '/\tevil',
    '/\n/evil',
    '/x/../..//evil.test',
    '/api/act/sign-out',
    `/${'a'.repeat(10_000)}`,
    '://',
  ])('drops %s', path => expect(returnPath(path)).toBeNull())
})

describe('Email', () => {
  it('is kept in one form', () => expect(Email.parse(' ＬＩ．Wei@Example.CN ')).toBe('li.wei@example.cn'))
  it.each(['', 'a', 'a@b', 'a b@c.cn', 'a@b.cn\nbcc:x@y.cn', '.a@b.cn', 'a@-.c', `${'a'.repeat(80)}@b.cn`])(
    'refuses %j',
    text => expect(Email.safeParse(text).success).toBe(false),
  )
  it('IN-16 is quick on long text', () => {
    const start = performance.now()
    Email.safeParse(`${'a'.repeat(100_000)}@`)
    Email.safeParse(`a@${'a-'.repeat(50_000)}`)
    expect(performance.now() - start).toBeLessThan(50)
  })
})

it('keeps administrators and auditors apart from every other role', () => {
  expect(mayHold([], 'admin')).toBe(true)
  expect(mayHold(['officer', 'expert'], 'chair')).toBe(true)
  expect(mayHold(['officer'], 'admin')).toBe(false)
  expect(mayHold(['auditor'], 'admin')).toBe(false)
  expect(mayHold(['admin'], 'expert')).toBe(false)
})

it('reads an expert profile as typed into a form', () => {
  const read = SaveExpertProfile.parse({
    personId: '0f287d1e-c10b-432f-b9c3-58bef9181e28',
    version: '0',
    title: '',
    employer: '某大学',
    employerCode: '',
    region: 'city',
    capacity: '12',
    disciplines: ['quality', 'finance'],
    fields: ['equipment'],
  })
  expect(read).toMatchObject({ disciplines: ['quality', 'finance'], capacity: 12, version: 0 })
})
