import 'server-only'
import { inList, LIST_MAX } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { localPath } from '../page'

const idIn = (form: FormData): string | null => {
  const id = form.get('applicationId')
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : null
}

const listIn = (form: FormData): string => {
  const list = form.get('_list')
  return typeof list === 'string' ? list.slice(0, LIST_MAX) : ''
}

/** Back to the case a form was about, read anew, in the list it was opened from. */
export const backToCase = async (_: unknown, form: FormData): Promise<string> => {
  const id = idIn(form)
  return localPath(id ? inList(paths.reviewCase(id), listIn(form)) : paths.board(listIn(form)))
}

/** Back to the case, which says that its list is out. */
export const afterCorrection = async (value: unknown, form: FormData): Promise<string> => {
  const back = await backToCase(value, form)
  return `${back}${back.includes('?') ? '&' : '?'}sent=correction`
}

/** To the feedback report of the case, which says that it is out. */
export const toFeedback = ({ id }: { id: string }, form: FormData): Promise<string> =>
  localPath(inList(paths.reviewFeedback(id), listIn(form)))

/** The list a page of a case was opened from, as its address names it. */
export const listOf = (params: Record<string, string | string[] | undefined>): string =>
  typeof params.list === 'string' ? params.list.slice(0, LIST_MAX) : ''
