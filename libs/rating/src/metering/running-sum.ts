/** A sum of non-negative safe integers that stays exact above 2^53 and is as fast as a number below it. */
export class RunningSum {
  private carried = 0n;
  private partial = 0;

  add(value: number): void {
    const next = this.partial + value;
    if (next <= Number.MAX_SAFE_INTEGER) {
      this.partial = next;
    } else {
      this.carried += BigInt(this.partial);
      this.partial = value;
    }
  }

  get value(): bigint {
    return this.carried + BigInt(this.partial);
  }
}
