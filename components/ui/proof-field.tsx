'use client'
import { useTranslations } from 'next-intl'
import type { Refusal } from '@/domain/outcome'
import { TextField } from './text-input'

/** What a signer has to give once more. */
export type ProofKind = 'password' | 'code'

const asked = (because: Refusal | null): ProofKind | null => {
  if (because?.reason === 'proof_code') return 'code'
  return because?.reason === 'proof_password' ? 'password' : null
}

/**
 * The password or code a binding deed asks for: where the page knows it, from the start; else once the deed was refused
 * without it. What else was typed stays in the form.
 */
export function ProofField({
  id,
  because,
  needed = null,
  onValue,
}: {
  id: string
  because: Refusal | null
  needed?: ProofKind | null
  onValue?: (value: string) => void
}) {
  const t = useTranslations('ui.proof')
  const kind = asked(because) ?? needed
  if (!kind) return null
  const isWrong = because?.fields?.proof !== undefined
  return (
    <div className="max-w-80">
      <TextField
        id={id}
        name="proof"
        type={kind === 'password' ? 'password' : 'text'}
        inputMode={kind === 'code' ? 'numeric' : undefined}
        autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
        label={t(kind)}
        need="required"
        hint={t(`${kind}Hint`)}
        required={needed !== null}
        {...(onValue ? { onChange: event => onValue(event.target.value) } : {})}
        {...(isWrong ? { error: t(`${kind}Wrong`) } : {})}
      />
    </div>
  )
}
