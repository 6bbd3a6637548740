import type { IconName } from './icon-paths'

/** What a colour means. Each use also carries an icon and a word. */
export type Tone = 'ok' | 'wait' | 'bad' | 'info' | 'neutral'

export const toneIcon: Record<Tone, IconName> = {
  ok: 'check',
  wait: 'warning',
  bad: 'alert',
  info: 'info',
  neutral: 'info',
}

export const washOf: Record<Tone, string> = {
  ok: 'bg-ok-wash',
  wait: 'bg-wait-wash',
  bad: 'bg-bad-wash',
  info: 'bg-info-wash',
  neutral: 'bg-sunken',
}
