import { useLocale, useTranslations } from 'next-intl'

const isLetter = (alias: string): alias is 'A' => /^[A-J]$/.test(alias)

/** How a pseudonym is spoken: A is 专家甲. */
export function useExpertName(): (alias: string) => string {
  const t = useTranslations('scoring')
  return alias => t('expert', { letter: isLetter(alias) ? t(`letters.${alias}`) : alias })
}

const isProblem = (code: string): code is 'points_missing' =>
  /^(points|points_(missing|out_of_range|not_on_step|with_not_applicable)|justification_too_short|reason_(needed|unknown)|anchor_(needed|file|page)|item_is_computed|too_(short|long)|required|number)$/.test(
    code,
  )

/** The sentence of a problem code. */
export function useProblem(): (code: string) => string {
  const t = useTranslations('scoring.problems')
  return code => t(isProblem(code) ? code : 'other')
}

const isRefusal = (reason: string | undefined): reason is 'panel_complete' =>
  reason !== undefined &&
  /^(panel_complete|too_few_candidates|declared_already|sheet_(sealed|incomplete)|sheets_open|calibration_passed|attempt_sent|sheet_open|sheet_not_sealed|no_quorum|not_overdue|seal_mismatch|scores_known|requests_open|draw_ahead|no_spread|item_settled)$/.test(
    reason,
  )
const isGeneral = (word: string | undefined): word is 'stale' =>
  word !== undefined &&
  /^(unauthenticated|missing|forbidden|blocked|stale|invalid|limited|pending|repeated|origin|identity_changed|session_ended|wrong_stage)$/.test(
    word,
  )

/** The sentence of a refusal: of its reason when it has one, with the seats it names, else of its code. */
export function useRefusal(): (code: string, reason?: string, seats?: readonly string[]) => string {
  const own = useTranslations('scoring.refusals')
  const general = useTranslations('refusal')
  const nameOf = useExpertName()
  const locale = useLocale()
  return (code, reason, seats = []) =>
    isRefusal(reason)
      ? own(reason, { seats: seats.map(nameOf).join(locale === 'en' ? ', ' : '、') })
      : general(isGeneral(reason) ? reason : isGeneral(code) ? code : 'invalid')
}
