import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesFor } from '@/domain/words/messages'
import { makeJpeg } from './corpus'
import { BOMBS, HOSTILE } from './hostile'
import { type Inspection, inspectFile } from './inspect'

const MB = 1024 * 1024

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

const has = (locale: 'zh-CN' | 'en', reason: string) =>
  Object.hasOwn(messagesFor(locale).hub.evidence.reasons, reason)

const linesOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The most memory any child of this process has taken so far, in MB; nothing where the system does not tell. */
const childrenPeak = (): number => {
  const children = linesOf(`/proc/self/task/${process.pid}/children`).trim().split(' ').filter(Boolean)
  return Math.max(
    0,
    ...children.map(pid => Number(/VmHWM:\s+(\d+)/.exec(linesOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024),
  )
}

const WORKER = join(process.cwd(), 'services', 'files', 'inspect-worker.mjs')

/** The process of the inspector, kept for file after file: starting it takes longer than most files. */
const openInspector = () => {
  const child = spawn(process.execPath, ['--max-old-space-size=256', WORKER], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    inspect: async (path: string, name: string): Promise<Pick<Inspection, 'verdict' | 'reason'>> => {
      child.stdin.write(`${JSON.stringify({ path, name, maxBytes: 200 * MB })}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error(`the inspector died of ${name}`)
      return JSON.parse(value)
    },
    end: () => child.kill(),
  }
}

describe('UP-01, UP-02, UP-05, UP-07, UP-08, UP-10, UP-11 files that must not get in', () => {
  it('are a hundred and more, each refused or kept waiting with a sentence, in bounded memory', async () => {
    expect(HOSTILE.length + BOMBS.length).toBeGreaterThanOrEqual(100)
    const told: string[] = []
    const found = new Map<string, number>()
    let peak = 0
    let own = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, childrenPeak())
      own = Math.max(own, process.memoryUsage.rss() / MB)
    }, 15)
    const judge = (
      [what, name]: readonly [string, string, unknown],
      { verdict, reason }: Pick<Inspection, 'verdict' | 'reason'>,
    ) => {
      if (verdict === 'clean') told.push(`${what} (${name}) gets in`)
      else if (!reason || !has('zh-CN', reason) || !has('en', reason))
        told.push(`${what}: no sentence for ${reason}`)
      found.set(reason ?? verdict, (found.get(reason ?? verdict) ?? 0) + 1)
    }
    const path = join(dir, 'hostile')
    const begun = performance.now()
    // The bombs as the product inspects, each in a process of its own; the others by one process, that may not die.
    for (const bomb of BOMBS) {
      await writeFile(path, bomb[2]())
      judge(bomb, await inspectFile(path, bomb[1]))
    }
    const inspector = openInspector()
    for (const one of HOSTILE) {
      await writeFile(path, one[2]())
      judge(one, await inspector.inspect(path, one[1]))
    }
    inspector.end()
    clearInterval(watch)
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    process.stdout.write(
      `hostile files: ${HOSTILE.length + BOMBS.length} refused or waiting for ${found.size} reasons in ${seconds} s; peak of the inspector ${Math.round(peak)} MB, of this process with the files it makes ${Math.round(own)} MB\n`,
    )
    expect(told).toEqual([])
    expect(peak).toBeLessThan(512)
    expect(own).toBeLessThan(1024)
  }, 120_000)

  it('oversized ones wait unread', async () => {
    const path = join(dir, 'huge')
    const handle = await open(path, 'w')
    await handle.truncate(201 * MB)
    await handle.close()
    expect(await inspectFile(path, 'a.pdf')).toMatchObject({ verdict: 'pending', reason: 'inspection-limit' })
  })
})

describe('a JPEG in CMYK', () => {
  it('is a sound picture and gets in', async () => {
    const bytes = makeJpeg(400, 300)
    const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'))
    const four = Buffer.from('ffc0001408012c01900401110002110003110004110', 'hex')
    const path = join(dir, 'cmyk')
    await writeFile(
      path,
      Buffer.concat([
        bytes.subarray(0, frame),
        Buffer.concat([four, Buffer.from('0')]).subarray(0, 22),
        bytes.subarray(frame + 13),
      ]),
    )
    expect(await inspectFile(path, 'a.jpg')).toMatchObject({ verdict: 'clean', width: 400, height: 300 })
  })
})
