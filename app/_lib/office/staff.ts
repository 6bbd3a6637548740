import { notFound } from 'next/navigation'
import { isStaff } from '@/domain/people/roles'
import { signedIn } from '../page'

/** The context of a page for any member of staff; to others the page is not there. */
export const signedInStaff = async () => {
  const ctx = await signedIn()
  if (!isStaff(ctx.actor)) notFound()
  return ctx
}
