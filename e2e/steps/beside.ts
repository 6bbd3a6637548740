import { lookAtFiles } from '@/services/seed/look'
import { fullScore, scoredItems } from '@/services/testing/review'
import type { Choice } from './decide'
import { act, stranger, type Visitor } from './http'
import type { Account } from './personas'
import { REMARK } from './score'

// What those do whom a walk does not watch, because it has watched one of them: sent to the same doors, without a page.

/** A persona who has just come in by the one click: by the clock of the demonstration, which walks move forward. */
export const comeIn = async ({ email }: { email: string }): Promise<Visitor> => {
  const visitor = stranger()
  const answer = await act('demo-sign-in', visitor, { email })
  const [cookie] = answer.headers.getSetCookie().filter(line => line.includes('session-token='))
  if (answer.status !== 200 || !cookie) throw new Error(`${email} was answered ${answer.status} at the door`)
  return { ...visitor, cookie: cookie.split(';')[0] ?? '' }
}

const send = async (name: string, who: Visitor, input: object): Promise<void> => {
  const answer = await act(name, who, input)
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`)
}

/** Scores every item at a percent of its points, the first maybe at another, and seals the sheet. */
export const scoreBeside = async (
  account: Account,
  applicationId: string,
  percent: number,
  first = percent,
): Promise<void> => {
  const who = await comeIn(account)
  const subject = {
    id: applicationId,
    enterpriseId: '',
    creditCode: '',
    files: await lookAtFiles(applicationId),
  }
  for (const [place, item] of scoredItems.entries())
    await send('save-score', who, {
      ...fullScore(subject, item, place === 0 ? first : percent),
      justification: REMARK,
    })
  await send('seal-sheet', who, { applicationId })
}

/** Declares no interest in the case one was drawn for. */
export const declareBeside = async (account: Account, applicationId: string): Promise<void> =>
  send('declare-interest', await comeIn(account), { applicationId, answer: 'none', ground: '' })

/** Casts a vote. */
export const voteBeside = async (
  account: Account,
  applicationId: string,
  choice: Choice,
  reason: string,
): Promise<void> => send('cast-vote', await comeIn(account), { applicationId, choice, reason })
