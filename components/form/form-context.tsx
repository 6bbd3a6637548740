'use client'
import { createContext, type ReactNode, use } from 'react'
import type { Control, UseFormRegister } from 'react-hook-form'
import type { RuleContext, SectionId } from '@/domain/application/section'
import type { RawRow } from './raw'

/** The form's values as react-hook-form holds them; names of inputs are paths below `patch`. */
export type FormValues = { patch: Record<string, unknown> }

/** The same values seen as tables only, which is what a list of rows needs to know of them. */
export type TableValues = { patch: { [fieldId: string]: RawRow[] } }

/** What every field of the form reads. */
export type FormParts = {
  section: SectionId
  register: UseFormRegister<FormValues>
  control: Control<FormValues>
  tables: Control<TableValues>
  /** Puts a value into an input, as if it had been typed. */
  fill: (path: string, value: string) => void
  /** The sentence to show at a place, if any. */
  messageAt: (path: string) => string | undefined
  /** The person has been at this place and left it. */
  leave: (path: string) => void
  /** Answers as they now read, normalised. */
  value: Readonly<Record<string, unknown>>
  /** The same as typed, row by row where they stand. */
  raw: RawRow
  context: RuleContext
  isOpen: (fieldId: string) => boolean
  /** The day of the register whose entry this answer agrees with right now, if it does. */
  registeredOn: (fieldId: string) => string | undefined
  /** The way to the numbers of identity documents, or back to their masks. */
  reveal: { href: `/${string}`; isShown: boolean; go: () => void } | null
  /** Script runs: what needs it may be shown. */
  isLive: boolean
}

const FormContext = createContext<FormParts | null>(null)

export function FormProvider({ parts, children }: { parts: FormParts; children: ReactNode }) {
  return <FormContext value={parts}>{children}</FormContext>
}

export function useFormParts(): FormParts {
  const parts = use(FormContext)
  if (!parts) throw new Error('a field outside its form')
  return parts
}
