/** `1 fault`, `2 faults` */
export const faultCount = ({ length }: readonly unknown[]): string =>
  length === 1 ? '1 fault' : `${length} faults`;
