# SPDX-License-Identifier: GPL-3.0-or-later
# redrive_options: what every target of the project is compiled with. Third-party headers are SYSTEM and stay silent.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Debug)
endif()

find_program(REDRIVE_CCACHE ccache)
if(REDRIVE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Build folders share one cache: the compiled object does not depend on which of them asked.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${REDRIVE_CCACHE})
endif()

add_library(redrive_options INTERFACE)
target_compile_features(redrive_options INTERFACE cxx_std_20)
target_include_directories(redrive_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(redrive_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror
    $<$<CXX_COMPILER_ID:Clang>:-Wthread-safety>)
target_compile_definitions(redrive_options INTERFACE
    REDRIVE_VERSION="${PROJECT_VERSION}" BOOST_ALL_NO_LIB
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

find_program(REDRIVE_MOLD mold)
if(REDRIVE_MOLD)
    target_link_options(redrive_options INTERFACE -fuse-ld=mold)
endif()

if(REDRIVE_SANITIZE)
    target_compile_options(redrive_options INTERFACE -fsanitize=${REDRIVE_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(redrive_options INTERFACE -fsanitize=${REDRIVE_SANITIZE})
    # g++ 12 loses track of variants once they are instrumented and calls their vectors uninitialised; the plain builds keep the check.
    target_compile_options(redrive_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(REDRIVE_SANITIZE STREQUAL "thread")
        # g++ warns that ThreadSanitizer does not see Boost.Asio's fences; what they guard is under mutexes as well.
        target_compile_options(redrive_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    endif()
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
    include(CheckIPOSupported)
    check_ipo_supported(RESULT REDRIVE_IPO OUTPUT REDRIVE_IPO_WHY LANGUAGES CXX)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${REDRIVE_IPO})
    # Asserts stay on in release: an assert fences the broker, a silent wrong state loses messages.
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
    target_compile_definitions(redrive_options INTERFACE _FORTIFY_SOURCE=2)
    target_compile_options(redrive_options INTERFACE -fstack-protector-strong)
    target_link_options(redrive_options INTERFACE -Wl,-z,relro,-z,now)
    # Optimised at link time, g++ 12 follows QHash's span arithmetic to a count that no hash has and warns of its allocation inside
    # qhash.h. Only that stage sees it and only there it is off: compiling keeps the check.
    if(REDRIVE_IPO)
        target_link_options(redrive_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-alloc-size-larger-than>)
    endif()
endif()
