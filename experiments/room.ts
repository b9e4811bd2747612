/**
 * Room for what happens: lists, boxes and calendars have declared capacities that hold what the
 * shipped scenarios make of them, and more. A run that fills one is lived again with twice the
 * room there; results never know of it.
 */
import type { Room } from '#engine/columns/layout.js';
import { CapacityExceeded } from '#engine/columns/storage.js';

/** A structure a thousand times its declared size is a fault, not a busy day. */
const mostRoom = 1024;

/** The room for another attempt; throws what was thrown where more room is no remedy. */
export function roomAfter(error: unknown, room: Room): Room {
  if (!(error instanceof CapacityExceeded)) throw error;
  const had = room[error.structure] ?? 1;
  if (had >= mostRoom) throw error;
  return { ...room, [error.structure]: had * 2 };
}

/** Lives with as much room as it takes. */
export function withRoom<Result>(live: (room: Room) => Result): Result {
  for (let room: Room = {}; ; ) {
    try {
      return live(room);
    } catch (error) {
      room = roomAfter(error, room);
    }
  }
}
