/** Makes something happen at one of a process's awaits: the process dies, or its environment changes. */
export class Fuse {
  private left = Infinity;
  private happens: () => Promise<void> = () => Promise.resolve();
  /** Once true, nothing that the process tries has an effect. */
  isBlown = false;

  /** Kills the process at its n-th await from now. */
  kill(n: number): void {
    this.arm(n, () => {
      this.isBlown = true;
      return Promise.resolve();
    });
  }

  /** Runs `happens` at the n-th await from now. */
  arm(n: number, happens: () => Promise<void>): void {
    [this.left, this.happens] = [n, happens];
  }

  /**
   * Wraps a part of the process: the fuse counts each of its calls before and after the call takes effect.
   */
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
