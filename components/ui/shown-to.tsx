'use client'
import { createContext, type ReactNode, use } from 'react'

const Person = createContext<string | null>(null)

/** Says below it to whom the pages are shown. */
export function ShownToProvider({ personId, children }: { personId: string | null; children: ReactNode }) {
  return <Person value={personId}>{children}</Person>
}

/**
 * Stands in every form: the person it was shown to. A form of a tab left behind by one person does nothing once
 * somebody else has signed in under the same browser.
 */
export function ShownTo() {
  const personId = use(Person)
  return personId === null ? null : <input type="hidden" name="_person" value={personId} />
}
