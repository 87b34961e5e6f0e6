// winseam/calls/parameters.hpp: for those who make code from winseam/calls: from the types of a call's parameters to named
// parameters and to their values.
//
//   WINSEAM_PARAMETERS((SessionId, Wait))   (SessionId a0, Wait a1)
//   WINSEAM_PASSED((SessionId, Wait))       (std::forward<SessionId>(a0), std::forward<Wait>(a1))
//   WINSEAM_NAMED((SessionId, Wait))        , a0, a1
//   WINSEAM_CHOSEN((1))                     , a1
//   WINSEAM_BITS((0, 2))                    0U | 1U << 0 | 1U << 2
#pragma once

#include <boost/preprocessor/cat.hpp>
#include <boost/preprocessor/punctuation/comma_if.hpp>
#include <boost/preprocessor/seq/for_each_i.hpp>
#include <boost/preprocessor/variadic/to_seq.hpp>
#include <utility>

#define WINSEAM_EACH_(macro, ...) \
  __VA_OPT__(BOOST_PP_SEQ_FOR_EACH_I(macro, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__)))

#define WINSEAM_PARAMETER_(r, data, i, T) BOOST_PP_COMMA_IF(i) T BOOST_PP_CAT(a, i)
#define WINSEAM_PARAMETERS_(...) (WINSEAM_EACH_(WINSEAM_PARAMETER_, __VA_ARGS__))
#define WINSEAM_PARAMETERS(types) WINSEAM_PARAMETERS_ types

#define WINSEAM_PASS_(r, data, i, T) BOOST_PP_COMMA_IF(i) std::forward<T>(BOOST_PP_CAT(a, i))
#define WINSEAM_PASSED_(...) (WINSEAM_EACH_(WINSEAM_PASS_, __VA_ARGS__))
#define WINSEAM_PASSED(types) WINSEAM_PASSED_ types

#define WINSEAM_NAME_(r, data, i, T) , BOOST_PP_CAT(a, i)
#define WINSEAM_NAMED_(...) WINSEAM_EACH_(WINSEAM_NAME_, __VA_ARGS__)
#define WINSEAM_NAMED(types) WINSEAM_NAMED_ types

#define WINSEAM_CHOOSE_(r, data, i, position) , BOOST_PP_CAT(a, position)
#define WINSEAM_CHOSEN_(...) WINSEAM_EACH_(WINSEAM_CHOOSE_, __VA_ARGS__)
#define WINSEAM_CHOSEN(positions) WINSEAM_CHOSEN_ positions

#define WINSEAM_BIT_(r, data, i, position) | 1U << position
#define WINSEAM_BITS_(...) 0U WINSEAM_EACH_(WINSEAM_BIT_, __VA_ARGS__)
#define WINSEAM_BITS(positions) WINSEAM_BITS_ positions
