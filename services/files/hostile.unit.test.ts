import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesFor } from '@/domain/words/messages'
import { makeJpeg } from './corpus'
import { HOSTILE } from './hostile'
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

describe('UP-01, UP-02, UP-05, UP-07, UP-08, UP-10, UP-11 files that must not get in', () => {
  it('are a hundred and more, each refused or kept waiting with a sentence, in bounded memory', async () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100)
    const told: string[] = []
    const found = new Map<string, number>()
    let peak = 0
    let own = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, childrenPeak())
      own = Math.max(own, process.memoryUsage.rss() / MB)
    }, 15)
    const judge = ([what, name]: readonly [string, string, unknown], { verdict, reason }: Inspection) => {
      if (verdict === 'clean') told.push(`${what} (${name}) gets in`)
      else if (!reason || !has('zh-CN', reason) || !has('en', reason))
        told.push(`${what}: no sentence for ${reason}`)
      found.set(reason ?? verdict, (found.get(reason ?? verdict) ?? 0) + 1)
    }
    const queue = [...HOSTILE.entries()]
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [at, one] = next
        const path = join(dir, String(at))
        await writeFile(path, one[2]())
        judge(one, await inspectFile(path, one[1]))
        await rm(path)
      }
    }
    await Promise.all([work(), work()])
    clearInterval(watch)
    process.stdout.write(
      `hostile files: ${HOSTILE.length} refused or waiting for ${found.size} reasons; peak of the inspector ${Math.round(peak)} MB, of this process with the files it makes ${Math.round(own)} MB\n`,
    )
    expect(told).toEqual([])
    expect(peak).toBeLessThan(512)
    expect(own).toBeLessThan(1024)
  }, 300_000)

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
