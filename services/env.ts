import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

/** A setting that is wrong or missing, named as the environment names it. */
export type SettingProblem = { name: string; message: string }

const isLocal = (host: string) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)

const address = (protocols: readonly string[]) =>
  z.string().refine(text => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map(each => `${each}//`).join(' or ')}`,
  })

const databaseAddress = address(['postgres:', 'postgresql:']).refine(
  text => URL.canParse(text) && new URL(text).hostname !== '' && new URL(text).pathname.length > 1,
  { error: 'must name a host and a database: postgres://user:password@host:5432/database' },
)

/** Bits of a text if every character were drawn as often as it occurs: low for words, repeats and counting. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length)
  return bits
}

const secretText = z
  .string()
  .min(32, { error: 'must have at least 32 characters; make one with: openssl rand -base64 36', abort: true })
  .refine(
    text => entropyBits(text) >= 96 && !/change.?me|secret|password|example|0123456|abcdefg/i.test(text),
    {
      error: 'is easy to guess; make one with: openssl rand -base64 36',
    },
  )

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' })

const Settings = z.object({
  DEMO: z.enum(['1', '0'], { error: 'must be 1 or 0' }).default('0'),
  DATABASE_URL: databaseAddress,
  SECRET: secretText,
  NEXTAUTH_URL: address(['https:', 'http:']),
  DATA_DIR: z.string().default('.data'),
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65535).default(3000),
  ADMIN_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must hold an e-mail address' }).optional(),
  OIDC_ISSUER: address(['https:', 'http:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  TRUSTED_PROXIES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
  WORKER: onOff.default('on'),
  CLAMD_URL: address(['tcp:', 'unix:']).optional(),
  CLAMD_MAX_MB: z.coerce.number({ error: 'must be a number' }).int().min(1).max(4000).default(100),
  PREVIEW_CACHE_MB: z.coerce.number({ error: 'must be a number' }).int().min(16).max(1_000_000).default(1024),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
})

/** What the server runs with. */
export type Env = {
  /** demo: embedded database, demo world and its one-click sign-in; production: neither. */
  mode: 'demo' | 'production'
  databaseUrl: string
  /** Signs sessions and encrypts what is kept secret at rest. */
  secret: string
  /** The public origin, without a slash at the end. */
  baseUrl: string
  /** Absolute. */
  dataDir: string
  port: number
  /** Who is invited as the first administrator while there is none. */
  adminEmail: string | null
  /** null: mail goes to the mailbox folder under the data directory. */
  smtpUrl: string | null
  mailFrom: string
  oidc: { issuer: string; clientId: string; clientSecret: string } | null
  /** How many proxies in front append to X-Forwarded-For; 0: the header is not believed. */
  trustedProxies: number
  worker: boolean
  clamdUrl: string | null
  /** The largest file clamd is set up to read to its end, in MB. */
  clamdMaxMb: number
  /** How many bytes of drawn pages are kept under the data directory; the longest unused go first. */
  previewBytes: number
  logLevel: z.infer<typeof Settings>['LOG_LEVEL']
}

type Source = Record<string, string | undefined>

const addressIn = (text: string | undefined) => (text && URL.canParse(text) ? new URL(text) : undefined)

const isOpenlyPlain = (site: URL | undefined) => site?.protocol === 'http:' && !isLocal(site.hostname)

/** What one setting alone can't tell; looks at whatever is readable, so that every problem is told at once. */
function crossProblems(filled: Source): SettingProblem[] {
  const problems: SettingProblem[] = []
  const say = (name: string, message: string) => problems.push({ name, message })
  const site = addressIn(filled.NEXTAUTH_URL)
  if (isOpenlyPlain(site)) say('NEXTAUTH_URL', 'must begin with https:// unless the site is on localhost')
  if (site && (site.pathname !== '/' || site.search || site.hash)) {
    say('NEXTAUTH_URL', 'must be an origin without a path')
  }
  const databaseSite = addressIn(filled.DATABASE_URL)
  // A production database must never open the demo's doors by one stray variable.
  if (filled.DEMO === '1' && databaseSite && !isLocal(databaseSite.hostname)) {
    say('DEMO', 'is for a database on this machine only')
  }
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  if (oidc.some(name => filled[name])) {
    for (const name of oidc) {
      if (!filled[name]) say(name, 'is missing: the three OIDC settings go together')
    }
    if (isOpenlyPlain(addressIn(filled.OIDC_ISSUER))) {
      say('OIDC_ISSUER', 'must begin with https:// unless it is on localhost')
    }
  }
  if (filled.SMTP_URL && !filled.MAIL_FROM) say('MAIL_FROM', 'is missing: mail by SMTP needs a sender')
  return problems
}

/**
 * Judges an environment; an empty value counts as missing.
 * @returns the settings, or every problem by name
 */
export function readEnv(
  source: Source,
): { ok: true; value: Env } | { ok: false; problems: SettingProblem[] } {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = Settings.safeParse(filled)
  const single = (parsed.error?.issues ?? []).map(issue => {
    const name = String(issue.path[0])
    return { name, message: filled[name] === undefined ? 'is missing' : issue.message }
  })
  const problems = [...single, ...crossProblems(filled)]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const raw = parsed.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = raw
  return {
    ok: true,
    value: {
      mode: raw.DEMO === '1' ? 'demo' : 'production',
      databaseUrl: raw.DATABASE_URL,
      secret: raw.SECRET,
      baseUrl: new URL(raw.NEXTAUTH_URL).origin,
      dataDir: isAbsolute(raw.DATA_DIR) ? raw.DATA_DIR : resolve(raw.DATA_DIR),
      port: raw.PORT,
      adminEmail: raw.ADMIN_EMAIL?.toLowerCase() ?? null,
      smtpUrl: raw.SMTP_URL ?? null,
      mailFrom: raw.MAIL_FROM ?? `no-reply@${new URL(raw.NEXTAUTH_URL).hostname}`,
      oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
      trustedProxies: raw.TRUSTED_PROXIES,
      worker: raw.WORKER === 'on',
      clamdUrl: raw.CLAMD_URL ?? null,
      clamdMaxMb: raw.CLAMD_MAX_MB,
      previewBytes: raw.PREVIEW_CACHE_MB * 1024 * 1024,
      logLevel: raw.LOG_LEVEL,
    },
  }
}

/** The problems as one text for the person who starts the server. */
export const describeProblems = (problems: readonly SettingProblem[]): string =>
  ['These settings stop the start:', ...problems.map(({ name, message }) => `  ${name} ${message}`)].join(
    '\n',
  )

let known: Env | undefined

/**
 * The settings of this process, read once.
 * @throws when a setting is wrong or missing, naming each
 */
export function env(): Env {
  if (known) return known
  const read = readEnv(process.env)
  if (!read.ok) throw new Error(describeProblems(read.problems))
  known = read.value
  return known
}
