// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>

namespace broker::storage {

/// Why a workspace was not opened. Nothing of it was changed then.
enum class OpenProblem {
    Locked, ///< another program, or another store of this one, has it open
    Newer, ///< written by a later version
    Foreign, ///< a database of something else, or no database at all: never to be moved away
    Damaged, ///< ours, and not readable: offer quarantine()
    NoAccess, ///< permissions, a read-only or unsuitable file system, no space
};

struct OpenError
{
    OpenProblem problem = OpenProblem::NoAccess;
    std::string message; ///< what happened and what to do about it, for a person
};

/// Found by ADL from boost::system::result when value() is asked of an error: a bug of ours.
[[noreturn]] inline void throw_exception_from_error(const OpenError &error, const boost::source_location & /*where*/)
{
    throw std::logic_error("unchecked error: " + error.message);
}

template <class T>
using OpenResult = boost::system::result<T, OpenError>;

} // namespace broker::storage
