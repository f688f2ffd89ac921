/**
 * What one peer can cost, whoever it is (K-10). What a hub allows all of its peers together, and how fast, is in
 * `src/apps/hub/link-door.ts`; what a frame and an event may hold, in `src/kernel/wire/frame.ts` and `src/kernel/event.ts`.
 */

/** Frames under way before the other side must say that it kept them. */
export const WINDOW = 4;
/** Events tried in one frame; fewer when they are large. */
export const BATCH = 1024;
/** Most bytes that may wait in the link before nothing more is given to it. */
export const WAITING_BYTES_MAX = 512 * 1024;
/** Frames that tell again what went over the same link before, between two ticks. */
export const AGAIN_FRAMES_MAX = 16;
/** Questions about branches and lost stretches that one link is answered between two ticks; others are left out. */
export const ANSWERS_MAX = 16;
/** Events that are looked at for such answers between two ticks; what one answer looks at beyond that is the last. */
export const LOOKS_MAX = 8_192;
/** Frames that wait here to be taken in; what comes on top is left out, and the next beacon mends it. */
export const QUEUE_MAX = 2 * WINDOW;
/**
 * Strikes in a row, none of which brought anything, after which the link is closed. An unsound frame is two; a run that
 * does not carry its signature is one, since it may have been rebuilt on the other branch of a fork.
 */
export const STRIKES_MAX = 6;
/** Most receipts in one message. */
export const RECEIPTS_MAX = 32;
/** Most stretches that one message asks for; the rest is asked for when these have come. */
export const STRETCHES_MAX = 64;
/** Most events of an answer to that; who asked asks again for the rest. */
export const STRETCH_EVENTS_MAX = 256;
/** Most events in one message for which no signature is here: those, and what stands between them and the next. */
export const BARE_EVENTS_MAX = 1024;
/** Most devices, and most places of one device's chain, in one message about branches. */
export const POINTS_DEVICES_MAX = 512;
export const POINTS_MAX = 512;
/** Most frames that one such message is answered with; the rest goes when these have come. */
export const BRANCH_FRAMES_MAX = 8;
/** Most devices in one message that tells a vector, and most such messages that one vector is told in. */
export const VECTOR_DEVICES_MAX = 3_072;
export const VECTOR_PARTS_MAX = 256;
/** Bytes of a blob in one message, and the most such pieces that one asking brings; more is asked for when these have come. */
export const PIECE_BYTES = 32 * 1024;
export const PIECES_MAX = 4;
/** Most blobs that are asked for over one link at a time, and most askings that wait here for their turn. */
export const BLOBS_ASKED_MAX = 4;
export const BLOB_ASKINGS_MAX = 2 * BLOBS_ASKED_MAX;
/** Askings that one link is answered between two ticks; others are left out, and asked again. */
export const BLOB_ANSWERS_MAX = 64;
/** Blobs of which a part is kept while the rest is on its way or waits for the next link. */
export const BLOB_PARTS_MAX = 16;
/** Most names in one message, and most that a device offers when it meets somebody who keeps what is offered. */
export const BLOB_NAMES_MAX = 64;
export const BLOBS_OFFERED_MAX = 512;
/** Most that is kept of what one device offered, and most that is kept besides what must stay. */
export const BLOB_SHARE_BYTES_MAX = 64 * 1024 * 1024;
export const BLOB_ROOM_BYTES_MAX = 256 * 1024 * 1024;
/** Most parts of a snapshot's state, each at most a blob, most signatures told with it, and most keys a newcomer names. */
export const SNAPSHOT_PARTS_MAX = 256;
export const SNAPSHOT_SIGNERS_MAX = 64;
export const DOORS_MAX = 4;
/** Most acts that wait on one device for the history that they are about. */
export const DRAFTS_WAITING_MAX = 32;
/** Hashes of states that one link is told between two ticks. */
export const HASHES_MAX = 32;
