import { promise } from '../outbox'
import type { Tx } from '../tx'

type Reader = { email: string; locale: 'zh-CN' | 'en' }
type Letter = {
  /** Names the occasion; the same key is never sent twice. */
  key: string
  template:
    | 'account_invite_staff'
    | 'account_invite_member'
    | 'account_reset'
    | 'account_register'
    | 'account_known'
    | 'account_notice'
  /** `path` is where the link leads; its host is the configured one, whatever the request said. */
  params: Record<string, string> & { path: string }
}

/** Promises a mail about an account to its holder. */
export const sendLetter = (tx: Tx, to: Reader, { key, template, params }: Letter): Promise<void> =>
  promise(
    tx,
    { task: 'send_mail', payload: { key, to: to.email, template, params, locale: to.locale } },
    `mail:${key}`,
  )

/** What happened to an account, told to its holder. */
export type NoticeKind =
  | 'attempts'
  | 'password_changed'
  | 'second_factor_set'
  | 'second_factor_reset'
  | 'identity_linked'
  | 'disabled'
  | 'roles_changed'
  | 'code_registered'
  | 'member_removed'

/** Promises the notice of a change. `about` fills the sentence; `path` is where to look. */
export const sendNotice = (
  tx: Tx,
  to: Reader,
  kind: NoticeKind,
  key: string,
  path: string,
  about: Record<string, string> = {},
): Promise<void> =>
  sendLetter(tx, to, {
    key: `account:${kind}:${key}`,
    template: 'account_notice',
    params: { kind, about: '', who: '', ...about, path },
  })
