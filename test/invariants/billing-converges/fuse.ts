/** Something that happens at one of a process's awaits: it dies there, or the world changes under it. */
export class Fuse {
  private left = Infinity;
  private happens: () => Promise<void> = () => Promise.resolve();
  /** From here on nothing that the process tries has an effect. */
  isBlown = false;

  /** Dies at the n-th await from now on. */
  kill(n: number): void {
    this.at(n, () => {
      this.isBlown = true;
      return Promise.resolve();
    });
  }

  /** At the n-th await from now on. */
  at(n: number, happens: () => Promise<void>): void {
    [this.left, this.happens] = [n, happens];
  }

  /** A part of the process whose calls the fuse runs along: before a call has its effect, and after. */
  guard<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name): unknown => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]): Promise<unknown> => {
          await this.burn();
          const result: unknown = await Reflect.apply(member, target, args);
          await this.burn();
          return result;
        };
      },
    });
  }

  private async burn(): Promise<void> {
    if (--this.left === 0) await this.happens();
    if (this.isBlown) throw new Error('killed');
  }
}
