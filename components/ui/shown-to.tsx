'use client'
import { createContext, type ReactNode, use } from 'react'

const Person = createContext<string | null>(null)

/** Says below it to whom the pages are shown. */
export function ShownToProvider({ personId, children }: { personId: string | null; children: ReactNode }) {
  return <Person value={personId}>{children}</Person>
}

const List = createContext('')

/** Says below it which list a case was opened from, so that its forms and links lead back into it. */
export function FromList({ list, children }: { list: string; children: ReactNode }) {
  return <List value={list}>{children}</List>
}

/** Address of the list a case was opened from; empty when it was opened by itself. */
export const useFromList = (): string => use(List)

/**
 * Stands in every form: the person it was shown to. A form of a tab left behind by one person does nothing once
 * somebody else has signed in under the same browser. In a case it names the list it was opened from as well.
 */
export function ShownTo() {
  const personId = use(Person)
  const list = use(List)
  return (
    <>
      {personId !== null && <input type="hidden" name="_person" value={personId} />}
      {list !== '' && <input type="hidden" name="_list" value={list} />}
    </>
  )
}
