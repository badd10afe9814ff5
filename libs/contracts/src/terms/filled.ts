/** A part whose fields `K` have their default where they are left out. */
export type Filled<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]-?: NonNullable<T[P]> };
