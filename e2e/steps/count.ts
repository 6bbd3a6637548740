import type { Page } from '@playwright/test'
import { z } from 'zod'

/** What a way through the product asked of a person. */
export type Asked = {
  /** Pages in the order they were opened, each time anew. */
  pages: string[]
  /** Answers given: typed, chosen or ticked. */
  fields: number
  /** Presses on links and buttons. */
  presses: number
  /** Of the machine, answering and rendering; a person's reading and thinking not counted. */
  seconds: number
}

const Told = z.object({ kind: z.enum(['page', 'field', 'press']), what: z.string() })

/** Begins to count what the person at this page is asked; call the answer at the end. */
export const beginCounting = async (page: Page): Promise<() => Asked> => {
  const pages: string[] = []
  const fields = new Set<string>()
  let presses = 0
  const began = Date.now()
  const see = (path: string) => {
    if (pages.at(-1) !== path) pages.push(path)
  }
  await page.exposeFunction('tellAsked', (told: unknown) => {
    const { kind, what } = Told.parse(told)
    if (kind === 'field') fields.add(what)
    else if (kind === 'press') presses += 1
    else see(what)
  })
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame() && frame.url().startsWith('http')) see(new URL(frame.url()).pathname)
  })
  await page.addInitScript(() => {
    const tell = (told: { kind: string; what: string }) => {
      const send: unknown = Reflect.get(globalThis, 'tellAsked')
      if (typeof send === 'function') send(told)
    }
    const answered = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const name = target.getAttribute('name') ?? target.id
      if (name) tell({ kind: 'field', what: `${location.pathname} ${name}` })
    }
    addEventListener('input', answered, { capture: true })
    addEventListener('change', answered, { capture: true })
    addEventListener(
      'click',
      event => {
        const { target } = event
        if (event.isTrusted && target instanceof Element && target.closest('a,button,summary'))
          tell({ kind: 'press', what: '' })
      },
      { capture: true },
    )
  })
  return () => ({ pages, fields: fields.size, presses, seconds: Math.round((Date.now() - began) / 1000) })
}
