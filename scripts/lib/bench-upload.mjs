import { randomBytes } from 'node:crypto'
import { withClient } from './database.mjs'
import { Plain } from './say.mjs'

const MB = 1024 * 1024
const pieceBytes = 8 * MB
const piecesEach = 8

const rounded = (value, digits) => Number(value.toFixed(digits))
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const draftOf = (databaseUrl, email) =>
  withClient(databaseUrl, async client => {
    const { rows } = await client.query(
      `select m.enterprise_id as enterprise, (select a.id from application a where a.enterprise_id = m.enterprise_id
         and a.stage = 'draft' order by a.created_at desc limit 1) as draft
       from membership m join person p on p.id = m.person_id
       where p.email = $1 and m.role <> 'viewer' and m.removed_at is null limit 1`,
      [email],
    )
    return rows[0]
  })

/** A person who may send files, with a draft to send them to. */
async function sender(base, databaseUrl, { email, cookie }) {
  const known = await draftOf(databaseUrl, email)
  if (!known) return null
  if (known.draft) return { cookie, applicationId: known.draft }
  const response = await fetch(`${base}/api/act/start-application`, {
    method: 'POST',
    headers: { origin: base, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ enterpriseId: known.enterprise }),
  })
  if (!response.ok) throw new Plain(`${email} could not start an application: ${await response.text()}`)
  return { cookie, applicationId: (await draftOf(databaseUrl, email)).draft }
}

const encoded = fields =>
  Object.entries(fields)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

async function ask(url, who, base, method, more = {}) {
  const response = await fetch(url, {
    method,
    headers: { origin: base, cookie: who.cookie, 'tus-resumable': '1.0.0', ...more.headers },
    body: more.body,
  })
  const text = await response.text()
  if (!response.ok) throw new Plain(`upload: ${method} ${response.status} ${text.slice(0, 200)}`)
  return response
}

// One file after the other, each called off once it is whole: what is measured is the way to the disk.
async function sendFiles(base, who, piece, until, times) {
  while (performance.now() < until) {
    const sha256 = randomBytes(32).toString('hex')
    const opened = await ask(`${base}/api/apply/${who.applicationId}/uploads`, who, base, 'POST', {
      headers: {
        'upload-length': String(pieceBytes * piecesEach),
        'upload-metadata': encoded({ kind: 'standard_text', filename: 'bench.pdf', sha256 }),
      },
    })
    const url = new URL(opened.headers.get('location') ?? '', base).href
    for (let n = 0; n < piecesEach && performance.now() < until; n++) {
      const began = performance.now()
      await ask(url, who, base, 'PATCH', {
        headers: {
          'upload-offset': String(n * pieceBytes),
          'content-type': 'application/offset+octet-stream',
        },
        body: piece,
      })
      times.push(performance.now() - began)
    }
    await ask(url, who, base, 'DELETE')
  }
}

/**
 * The way of evidence to the disk: pieces of 8 MB through tus, as a browser sends them. A row counts pieces; `bytes`
 * are those of a piece and `megabytesPerSecond` what arrived.
 */
export async function uploadTarget({ base, databaseUrl }, visitors) {
  const senders = []
  for (const visitor of visitors) {
    const who = await sender(base, databaseUrl, visitor)
    if (who) senders.push(who)
  }
  if (senders.length === 0) throw new Plain('Nobody of the demo accounts may send files.')
  const piece = randomBytes(pieceBytes)
  const run = async ({ connections, seconds }) => {
    const times = []
    const began = performance.now()
    const until = began + seconds * 1000
    await Promise.all(
      Array.from({ length: connections }, (_, n) =>
        sendFiles(base, senders[n % senders.length], piece, until, times),
      ),
    )
    const lasted = (performance.now() - began) / 1000
    times.sort((a, b) => a - b)
    return {
      name: 'upload',
      connections,
      rps: rounded(times.length / lasted, 1),
      p50: rounded(at(times, 0.5), 2),
      p95: rounded(at(times, 0.95), 2),
      bytes: pieceBytes,
      megabytesPerSecond: rounded((times.length * pieceBytes) / MB / lasted, 1),
    }
  }
  return { name: 'upload', base, run }
}
