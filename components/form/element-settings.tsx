'use client'
import { createContext, type ReactNode, use } from 'react'
import type { SectionDrafts } from '@/domain/application/sections'
import type { StrengthElement } from '@/domain/scheme/schema-brand-value'

type Settings = { settings: readonly StrengthElement[]; others: SectionDrafts }

const ElementSettings = createContext<Settings>({ settings: [], others: {} })

/** Gives the fields of the five elements what the scheme asks for and what other sections already tell. */
export function ElementSettingsProvider({ children, ...given }: Settings & { children: ReactNode }) {
  return <ElementSettings value={given}>{children}</ElementSettings>
}

export const useElementSettings = (): Settings => use(ElementSettings)
