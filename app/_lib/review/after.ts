import 'server-only'
import { paths } from '@/domain/paths'
import { localPath } from '../page'

const fieldOf = (form: FormData, name: string, pattern: RegExp): string | null => {
  const value = form.get(name)
  return typeof value === 'string' && pattern.test(value) ? value : null
}

const ID = /^[0-9a-f-]{36}$/

const idIn = (form: FormData): string | null => fieldOf(form, 'applicationId', ID)

/** Back to the visit, which says what was done. */
export const toVisit =
  (done: string) =>
  async (_: unknown, form: FormData): Promise<string> => {
    const id = idIn(form)
    return localPath(id ? `${paths.visit(id)}?done=${done}` : paths.visits())
  }

/** Into the case after a declaration, or away from it. */
export const afterDeclaration = async ({ isOpen }: { isOpen: boolean }, form: FormData): Promise<string> =>
  isOpen ? toVisit('declared')(null, form) : awayFromVisit()

/** Away from a visit that is no longer theirs. */
export const awayFromVisit = async (): Promise<string> => localPath(`${paths.visits()}?done=left`)

/** Back to the decision pack, which says what was done. */
export const toPack =
  (done: string) =>
  async (_: unknown, form: FormData): Promise<string> => {
    const id = idIn(form)
    return localPath(id ? `${paths.deliberation(id)}?done=${done}` : paths.deliberations())
  }

/** To the list of deliberations: the case is no longer the person's. */
export const toDeliberations = (): Promise<string> => localPath(`${paths.deliberations()}?done=recused`)

/** Back to the notice a form stood on. */
export const toNotice =
  (done: string) =>
  async (_: unknown, form: FormData): Promise<string> => {
    const number = fieldOf(form, '_notice', /^\d{4}-\d{1,4}$/)
    return localPath(number ? `${paths.reviewNotice(number)}?done=${done}` : paths.reviewNotices())
  }

/** Back to the objection. */
export const toObjection = async (_: unknown, form: FormData): Promise<string> => {
  const id = fieldOf(form, 'objectionId', ID)
  return localPath(id ? `${paths.reviewObjection(id)}?done=answered` : paths.reviewObjections())
}

/** Back to the certificate. */
export const toCertificate = async (_: unknown, form: FormData): Promise<string> => {
  const number = fieldOf(form, 'number', /^[A-Za-z0-9-]{5,60}$/)
  return localPath(number ? `${paths.reviewCertificate(number)}?done=changed` : paths.reviewCertificates())
}

/** Back to the certificates: another one is issued. */
export const toCertificates = (): Promise<string> => localPath(`${paths.reviewCertificates()}?done=issued`)

const AT = /^(status=[a-z]{1,12})?(&?page=\d{1,5})?$/

/** To the round of surveillance a deed was about, which says what was done, on the part of the list it stood on. */
export const toRound =
  (done: string) =>
  ({ roundId }: { roundId: string }, form: FormData): Promise<string> => {
    const at = fieldOf(form, '_at', AT)
    return localPath(paths.reviewRound(roundId, [at, `done=${done}`].filter(Boolean).join('&')))
  }

/** To the round after a target was struck: whether another one followed is said. */
export const afterStrike = (
  struck: { roundId: string; replacement: string | null },
  form: FormData,
): Promise<string> => toRound(struck.replacement ? 'struck' : 'struckLast')(struck, form)

/** To the round after an inspector left: whoever left reads that, an officer whether another one was drawn. */
export const afterLeave = (
  left: { roundId: string; isOwn: boolean; isEmpty: boolean },
  form: FormData,
): Promise<string> => toRound(left.isOwn ? 'left' : left.isEmpty ? 'vacant' : 'replaced')(left, form)
