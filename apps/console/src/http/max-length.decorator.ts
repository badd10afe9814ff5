import { Problem } from '../problems/problem.js';

/** Lets only so many do something at once that reads much; others are told to come again. */
export class MaxCharacters {
  private running = 0;

  constructor(
    private readonly most: number,
    private readonly busy: string,
  ) {}

  /** @throws Problem when there are so many already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) throw new Problem('unavailable', this.busy);
    this.running += 1;
    return work().finally(() => {
      this.running -= 1;
    });
  }
}
