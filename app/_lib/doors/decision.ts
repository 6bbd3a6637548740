/** Doors of this part of the product, by action name. */
export const decisionDoors = {}
