'use server'
import { action } from '@/app/_lib/action'
import { expertDoors } from '@/app/_lib/doors/expert'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

const room = (form: FormData): Promise<string> =>
  localPath(
    `${paths.consensus(String(form.get('applicationId')))}?item=${encodeURIComponent(String(form.get('item')))}`,
  )

export const proposeForm = action('propose-consensus', expertDoors['propose-consensus'], (_, form) =>
  room(form),
)
export const sayForm = action('say-in-consensus', expertDoors['say-in-consensus'], (_, form) => room(form))
export const answerForm = action('answer-consensus', expertDoors['answer-consensus'], (_, form) => room(form))
