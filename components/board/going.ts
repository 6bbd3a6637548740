'use client'
import { useRouter } from 'next/navigation'
import { createContext, useContext, useTransition } from 'react'

export type Going = { go: (href: string) => void; isBusy: boolean }

/** How the parts of an open table lead on: it shows what an address asks for without leaving the page. */
export const GoingContext = createContext<Going | null>(null)

/** The way on from a form of the board: within the open table, or else to the page of the address. */
export const useGoing = (): Going => {
  const router = useRouter()
  const [isBusy, start] = useTransition()
  return useContext(GoingContext) ?? { go: href => start(() => router.push(href)), isBusy }
}
