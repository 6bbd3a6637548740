import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

const good = {
  DATABASE_URL: 'postgres://app:pw@db.internal:5432/recognition',
  SECRET: 'q7Vx2mZpL0rTfKc9WbNs4HdYg8JuEa1oRiXk5tQv',
  NEXTAUTH_URL: 'https://recognition.gov.example',
}
const problems = (change: Record<string, string | undefined>) => {
  const read = readEnv({ ...good, ...change })
  return read.ok ? [] : read.problems.map(({ name }) => name)
}

describe('readEnv', () => {
  it('fills in what may be left out', () => {
    const read = readEnv({ ...good, SMTP_URL: '  ' })
    expect(read).toMatchObject({
      ok: true,
      value: {
        mode: 'production',
        baseUrl: 'https://recognition.gov.example',
        port: 3000,
        smtpUrl: null,
        oidc: null,
        trustedProxies: 0,
        worker: true,
        clamdUrl: null,
        clamdMaxMb: 100,
        previewBytes: 1_073_741_824,
        logLevel: 'info',
      },
    })
  })

  it('names every setting that is missing', () => {
    const read = readEnv({})
    expect(read.ok ? [] : read.problems).toEqual([
      { name: 'DATABASE_URL', message: 'is missing' },
      { name: 'SECRET', message: 'is missing' },
      { name: 'NEXTAUTH_URL', message: 'is missing' },
    ])
  })

  it('tells every problem at once', () => {
    expect(problems({ SECRET: 'short', NEXTAUTH_URL: 'http://a.example', TRUSTED_PROXIES: 'x' })).toEqual([
      'SECRET',
      'TRUSTED_PROXIES',
      'NEXTAUTH_URL',
    ])
  })

  it.each([
    ['short', 'q7Vx2mZpL0rTfKc9'],
    ['one letter repeated', 'a'.repeat(64)],
    ['a pattern', 'xyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxyxy'],
    ['a placeholder', 'please-change-me-please-1234-XYZ-9876'],
  ])('refuses a secret that is %s', (_, SECRET) => {
    expect(problems({ SECRET })).toEqual(['SECRET'])
  })

  it.each(['mysql://a:b@c/d', 'postgres://localhost', 'not an address'])(
    'refuses the database %s',
    DATABASE_URL => {
      expect(problems({ DATABASE_URL })).toContain('DATABASE_URL')
    },
  )

  it('wants https for a site that others can reach', () => {
    expect(problems({ NEXTAUTH_URL: 'http://recognition.gov.example' })).toEqual(['NEXTAUTH_URL'])
    expect(problems({ NEXTAUTH_URL: 'http://localhost:3000' })).toEqual([])
    expect(problems({ NEXTAUTH_URL: 'https://recognition.gov.example/app' })).toEqual(['NEXTAUTH_URL'])
  })

  it('keeps the demo away from a database elsewhere', () => {
    expect(problems({ DEMO: '1' })).toEqual(['DEMO'])
    expect(problems({ DEMO: '1', DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/c' })).toEqual([])
  })

  it('takes the OIDC settings together or not at all', () => {
    expect(problems({ OIDC_ISSUER: 'https://id.example' })).toEqual(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  })

  it('wants a sender for mail by SMTP', () => {
    expect(problems({ SMTP_URL: 'smtp://mail.example:25' })).toEqual(['MAIL_FROM'])
  })

  it.each([
    { PORT: 'http' },
    { TRUSTED_PROXIES: '-1' },
    { WORKER: 'yes' },
    { CLAMD_URL: 'clam.example' },
    { LOG_LEVEL: 'loud' },
  ])('refuses %o', change => {
    expect(problems(change)).toEqual(Object.keys(change))
  })
})
