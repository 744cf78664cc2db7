/** A sleep that can be cut short. */
export const createAlarm = () => {
  let wakeUp: (() => void) | null = null;
  let isDue = false;
  return {
    /** Ends the sleep under way, or the next one at once. */
    ring(): void {
      isDue = true;
      wakeUp?.();
    },
    /** Resolves after `ms` milliseconds, or as soon as the alarm rings. Keeps no process alive. */
    async sleep(ms: number): Promise<void> {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          timer.unref();
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wakeUp = null;
      isDue = false;
    },
  };
};

export type Alarm = ReturnType<typeof createAlarm>;
