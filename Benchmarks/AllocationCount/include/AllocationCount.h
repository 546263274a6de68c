#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// Blocks that were taken from the heap since the program began, by any part of it.
///
/// The library stands in front of the C library's allocation functions, counts the call and hands it
/// on. For the benchmark alone: it relies on glibc.
unsigned long allocation_count(void);

#endif
