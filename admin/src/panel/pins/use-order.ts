import { useRef, useState } from 'react';
import type { PanelConnection } from '../../../../server/src/contracts/panel';
import { nameOf } from '../../api/click';

/** The pins in the order that an editor is just giving them, which is told to nobody before they are dropped. */
export const useOrder = (
  pins: readonly PanelConnection[],
  onOrder: (order: readonly PanelConnection[]) => void
) => {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  // Drag and drop calls back what was made at an earlier drawing.
  const latest = useRef<readonly string[] | null>(null);
  const change = (next: readonly string[] | null): void => {
    latest.current = next;
    setOrder(next);
  };
  const given = pins.map(({ target }) => nameOf(target));
  const placeIn = (names: readonly string[], pin: PanelConnection): number => {
    const place = names.indexOf(nameOf(pin.target));
    return place === -1 ? names.length : place;
  };
  const sorted = (names: readonly string[]): PanelConnection[] =>
    [...pins].sort((a, b) => placeIn(names, a) - placeIn(names, b));

  const othersOf = (name: string): string[] =>
    (latest.current ?? given).filter((one) => one !== name);
  const put = (name: string, to: number, rest: readonly string[]): number => {
    const place = Math.max(0, Math.min(to, rest.length));
    // Told again and again while a pin is held over another.
    if ((latest.current ?? given)[place] !== name)
      change([...rest.slice(0, place), name, ...rest.slice(place)]);
    return place;
  };

  return {
    shown: order ? sorted(order) : pins,

    /** Moves a pin to a place among the others; returns the place, within the list. */
    move: (name: string, to: number): number => put(name, to, othersOf(name)),

    /** Moves a pin next to another. */
    moveBeside(name: string, other: string, isAfter: boolean): void {
      const rest = othersOf(name);
      put(name, rest.indexOf(other) + (isAfter ? 1 : 0), rest);
    },

    drop(): void {
      const wanted = latest.current;
      change(null);
      if (wanted && wanted.some((name, i) => name !== given[i])) onOrder(sorted(wanted));
    },
    cancel: (): void => change(null),
  };
};

export type Order = ReturnType<typeof useOrder>;
