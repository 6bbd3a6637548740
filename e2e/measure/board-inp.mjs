import { chromium } from '@playwright/test'

// How long the board takes to answer a hand: interaction to next paint with 500 cards on it and the processor slowed
// down four times. For a running demonstration with enough cases:
//   npm run seed -- --cases 3000 && npm start
//   node e2e/measure/board-inp.mjs http://localhost:3000 陈南乔 4 loaded
// `loaded` is an ordinary screen with as many cards read into its columns; `drawn` a screen so tall that all are in sight.
const [base = 'http://localhost:3000', persona = '陈南乔', slowdown = '4', how = 'loaded'] =
  process.argv.slice(2)
const WANTED = 500
const LIMIT = 200
const TIMES = 3

/** Gathers every interaction of the page, by the Event Timing API, in a list that outlives a change of page. */
const watch = () => {
  const key = 'inp'
  const observer = new PerformanceObserver(list => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    for (const entry of list.getEntries())
      if (entry.interactionId > 0)
        kept.push({ name: entry.name, id: entry.interactionId, ms: entry.duration, at: entry.startTime })
    sessionStorage.setItem(key, JSON.stringify(kept))
  })
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true })
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
})
const page = await browser.newPage({
  // Tall enough for every card wanted, and coarse, so that the time is the page's and not the painter's.
  ...(how === 'drawn'
    ? { viewport: { width: 1800, height: 30_000 }, deviceScaleFactor: 0.25 }
    : { viewport: { width: 1440, height: 900 } }),
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
})
page.setDefaultTimeout(30_000)
await page.addInitScript(watch)
await page.goto(`${base}/sign-in`)
await page.getByRole('button', { name: persona }).first().click()
await page.waitForURL(url => !url.pathname.includes('sign-in'))

const drawn = () => page.locator('.board [data-card]').count()

/** Cards read into the columns, drawn or not: each drawn one knows its place in its column. */
const loaded = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('.board .col')].reduce((sum, column) => {
      const last = [...column.querySelectorAll('li[data-index]')].at(-1)
      return sum + (last instanceof HTMLElement ? Number(last.dataset.index) + 1 : 0)
    }, 0),
  )
const count = how === 'drawn' ? drawn : loaded
const scroll = to =>
  page.evaluate(top => {
    for (const column of document.querySelectorAll('.board .col-scroll')) column.scrollTop = top
  }, to)
let held = 0

/** The board with at least as many cards in sight as wanted. */
const openBoard = async () => {
  await page.goto(`${base}/review/board?q=`)
  await page.locator('.board [data-card]').first().waitFor()
  held = 0
  for (let i = 0; i < 90 && held < WANTED; i++) {
    if (how === 'loaded') await scroll(1e7)
    await page.waitForTimeout(300)
    held = await count()
  }
  if (how === 'loaded') await scroll(0)
  await page.waitForTimeout(500)
  return held
}

/** Interactions since the list was last emptied, the longest event of each. */
const read = async () => {
  await page.waitForTimeout(600)
  const all = await page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem('inp') ?? '[]')
    sessionStorage.setItem('inp', '[]')
    return kept
  })
  return Math.max(16, ...all.map(entry => entry.ms))
}

const session = await page.context().newCDPSession(page)
const rows = []
let cards = 0

/** Does something a few times, each on a board made ready, and notes the worst answer. */
const measure = async (name, prepare, deed, after) => {
  const times = []
  for (let i = 0; i < TIMES; i++) {
    await prepare(i)
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(slowdown) })
    await page.waitForTimeout(400)
    await read()
    await deed(i)
    times.push(await read())
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await after?.()
  }
  rows.push({
    name,
    how,
    cards,
    median: [...times].sort((a, b) => a - b)[TIMES >> 1],
    worst: Math.max(...times),
  })
}

const ready = async () => {
  if (page.url().includes('/review/board?q=') && held >= WANTED) return
  cards = await openBoard()
}
const nth = i =>
  page
    .locator('.board [data-stage=expert_review] [data-card]:visible')
    .nth(how === 'drawn' ? 40 + i * 7 : 1 + i)
const close = async () => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
}

await measure(
  'move: menu by click',
  async i => {
    await ready()
    // The button of a card comes under the pointer.
    await nth(i).hover()
  },
  i => nth(i).locator('[data-move]').click({ force: true }),
  close,
)
await measure(
  'move: menu by M',
  async i => {
    await ready()
    await nth(i).focus()
  },
  () => page.keyboard.press('m'),
  close,
)
await measure(
  'move: sheet opens',
  async i => {
    await ready()
    await nth(i).focus()
    await page.keyboard.press('m')
    await page.locator('[role=menu] .menu-item').first().waitFor()
  },
  () => page.locator('[role=menu] .menu-item').first().click(),
  close,
)
await measure(
  'open: preview by space',
  async i => {
    await ready()
    await nth(i).focus()
  },
  () => page.keyboard.press(' '),
  close,
)
await measure('open: case by click', ready, async i => {
  await nth(i).locator('h3 a').click()
  await page.waitForURL(/\/review\/cases\//)
})
await measure('filter: choose and run', ready, async () => {
  await page.locator('select[name=field]').selectOption({ index: 1 })
  await page.locator('.query-form button[type=submit]').click()
  await page.waitForURL(/field=/)
})
await measure(
  'step: J',
  async i => {
    await ready()
    await nth(i).focus()
  },
  () => page.keyboard.press('j'),
)
await browser.close()

for (const row of rows) console.log(JSON.stringify({ ...row, slowdown: Number(slowdown), limit: LIMIT }))
if (rows.some(row => row.worst > LIMIT)) process.exitCode = 1
